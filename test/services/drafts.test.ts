import { describe, expect, it } from '@jest/globals';
import { readMonth, readYear } from '../../src/services/reader/read-archive.ts';
import { readCopy } from '../../src/services/reader/read-copy.ts';
import { readEntry } from '../../src/services/reader/read-entry.ts';
import { readFeed } from '../../src/services/reader/read-feed.ts';
import { readHome } from '../../src/services/reader/read-home.ts';
import { readLatest, readSeries } from '../../src/services/reader/read-series.ts';
import { readSitemap } from '../../src/services/reader/read-sitemap.ts';
import { readTag } from '../../src/services/reader/read-tag.ts';
import { readUpdate } from '../../src/services/reader/read-update.ts';
import { correctEntry } from '../../src/services/entries/correct-entry.ts';
import { getEntry } from '../../src/services/entries/get-entry.ts';
import { updateEntry } from '../../src/store/entries/entries.ts';
import { ENGINES } from '../support/databases.ts';
import { useNewsroom } from '../support/newsroom.ts';

const SLUG = 'harbour-daily';
const UPDATES = [{ postedAt: '2026-04-06T14:00:00.000Z', body: 'Nobody may read this yet.' }];

/** April 5 is published; April 4 and 6, and May 1, are drafts; Secret Daily has a draft alone. */
describe.each(ENGINES)('a draft on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  async function storeDays() {
    await newsroom.publishDay({ day: '2026-04-05', originalEntry: 'See yesterday’s Harbour Daily.' });
    await newsroom.draftDay({ day: '2026-04-04' });
    await newsroom.draftDay({
      day: '2026-04-06',
      originalEntry: 'As in yesterday’s Harbour Daily.',
      updates: UPDATES,
    });
    await newsroom.draftDay({ day: '2026-05-01' });
    await newsroom.draftDay({ day: '2027-01-01', series: 'Secret Daily' });
    return newsroom.context;
  }

  it('has no page, no copy and no permalink', async () => {
    const context = await storeDays();

    await expect(readEntry(context, SLUG, '2026-04-06')).rejects.toThrow('has no entry on 2026-04-06');
    await expect(readCopy(context, SLUG, '2026-04-06')).rejects.toThrow('has no entry on 2026-04-06');
    await expect(readUpdate(context, SLUG, '2026-04-06', 'update-1400')).rejects.toThrow('has no entry');
  });

  it('is neither before nor after another day, nor linked from it, nor links to it', async () => {
    const { previous, next, references, backLinks } = await readEntry(await storeDays(), SLUG, '2026-04-05');

    expect({ previous, next, references, backLinks }).toEqual({
      previous: null,
      next: null,
      references: [],
      backLinks: [],
    });
  });

  it('is not on the home page, nor is a series of drafts', async () => {
    const { series } = await readHome(await storeDays());

    expect(series.map(({ series: { slug }, entries }) => [slug, entries.map(({ day }) => day)])).toEqual([
      [SLUG, ['2026-04-05']],
    ]);
  });

  it('is not on its series’ page and not its newest day', async () => {
    const context = await storeDays();

    const page = await readSeries(context, SLUG);
    expect(page.entries.map(({ day }) => day)).toEqual(['2026-04-05']);
    expect(page.years).toEqual([{ year: 2026, months: [{ year: 2026, month: 4, count: 1 }] }]);
    expect(await readLatest(context, SLUG)).toMatchObject({ day: '2026-04-05' });
    await expect(readLatest(context, 'secret-daily')).rejects.toThrow('Secret Daily has no day yet.');
  });

  it('is not in the calendar', async () => {
    const context = await storeDays();

    const year = await readYear(context, SLUG, 2026);
    expect(year.months.map(({ month, count }) => [month, count])).toEqual([[4, 1]]);
    const month = await readMonth(context, SLUG, { year: 2026, month: 4 });
    expect(month.entries.map(({ day }) => day)).toEqual(['2026-04-05']);
    expect([month.previous, month.next]).toEqual([null, null]);
    await expect(readMonth(context, SLUG, { year: 2026, month: 5 })).rejects.toThrow(
      'has nothing of that month',
    );
    await expect(readYear(context, 'secret-daily', 2027)).rejects.toThrow('has nothing of 2027');
  });

  it('is in no feed and no sitemap', async () => {
    const context = await storeDays();

    for (const slug of [null, SLUG]) {
      const { blocks } = await readFeed(context, slug);
      expect(blocks.map(({ kind }) => kind)).toEqual(['entry']);
    }
    expect((await readFeed(context, 'secret-daily')).blocks).toEqual([]);
    expect((await readSitemap(context)).entries.map(({ day }) => day)).toEqual(['2026-04-05']);
  });

  it('is not found by its tags', async () => {
    const context = await storeDays();
    const { entry } = await getEntry(context.db.reader, SLUG, '2026-04-06');
    await updateEntry(context.db.writer, { ...entry, tags: ['ferry'], revision: entry.revision + 1 });
    const published = { slug: SLUG, day: '2026-04-05', kind: 'typo', note: null } as const;
    await expect(readTag(context, 'ferry', 1)).rejects.toThrow('Nothing is tagged “ferry”.');

    await correctEntry(context, { ...published, changes: { tags: ['ferry'] } }, null);

    const { entries } = await readTag(context, 'ferry', 1);
    expect(entries).toMatchObject([{ series: { slug: SLUG }, entry: { day: '2026-04-05' } }]);
  });
});
