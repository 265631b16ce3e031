import { describe, expect, it } from '@jest/globals';
import { checkReadiness } from '../../../src/services/reader/check-readiness.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { readMonth, readYear } from '../../../src/services/reader/read-archive.ts';
import { readCopy } from '../../../src/services/reader/read-copy.ts';
import { readEntry } from '../../../src/services/reader/read-entry.ts';
import { readFeed } from '../../../src/services/reader/read-feed.ts';
import { readHome } from '../../../src/services/reader/read-home.ts';
import { readLatest, readSeries } from '../../../src/services/reader/read-series.ts';
import { readSitemap } from '../../../src/services/reader/read-sitemap.ts';
import { readUpdate } from '../../../src/services/reader/read-update.ts';
import { inSnapshot } from '../../../src/services/transaction.ts';
import { withdrawUpdate } from '../../../src/services/updates/withdraw-update.ts';
import { findHeadSeq } from '../../../src/store/wire.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const SLUG = 'harbour-daily';

describe.each(ENGINES)('what readers are given on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  async function publishDays(...days: readonly string[]) {
    for (const day of days) await newsroom.publishDay({ day });
    return newsroom.context;
  }

  it('is, at home, eight days of each series, the series with the newest day first', async () => {
    const days = Array.from({ length: 10 }, (_, index) => `2026-03-${String(index + 10)}`);
    const context = await publishDays(...days);
    await newsroom.publishDay({ day: '2026-04-01', series: 'Coast Daily' });

    const { series } = await readHome(context);

    expect(series.map(({ series: { slug }, entries }) => [slug, entries.length])).toEqual([
      ['coast-daily', 1],
      [SLUG, 8],
    ]);
    expect(series[1]?.entries.map(({ day }) => day)).toEqual(days.toReversed().slice(0, 8));
  });

  it('is, of a series, its newest day and every month that has one', async () => {
    const context = await publishDays('2024-12-31', '2026-01-01', '2026-03-01', '2026-03-02');

    const { entries, years } = await readSeries(context, SLUG);

    expect(entries[0]).toMatchObject({ day: '2026-03-02' });
    expect(years).toMatchObject([
      { year: 2026, months: [{ month: 1, count: 1 }, { month: 3, count: 2 }] }, // prettier-ignore
      { year: 2024, months: [{ month: 12, count: 1 }] },
    ]);
    expect(await readLatest(context, SLUG)).toMatchObject({ day: '2026-03-02' });
  });

  it('is, of a year or month, its neighbours that have entries', async () => {
    const context = await publishDays('2024-12-31', '2026-01-01', '2026-03-02', '2026-03-01', '2028-05-01');

    expect(await readYear(context, SLUG, 2026)).toMatchObject({ previousYear: 2024, nextYear: 2028 });
    expect(await readYear(context, SLUG, 2024)).toMatchObject({ previousYear: null, nextYear: 2026 });
    const march = await readMonth(context, SLUG, { year: 2026, month: 3 });
    expect(march.entries.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-02']);
    expect(march).toMatchObject({ previous: { year: 2026, month: 1 }, next: { year: 2028, month: 5 } });
    await expect(readYear(context, SLUG, 2025)).rejects.toThrow('Harbour Daily has nothing of 2025.');
  });

  it('is, of a day, its page with the days before and after, and its copy', async () => {
    const context = await publishDays('2026-03-01', '2026-03-05', '2026-03-09');

    const page = await readEntry(context, SLUG, '2026-03-05');

    expect(page).toMatchObject({ previous: { day: '2026-03-01' }, next: { day: '2026-03-09' }, seq: 3 });
    expect(await readCopy(context, SLUG, '2026-03-05')).toMatchObject({ entry: { day: '2026-03-05' } });
    await expect(readEntry(context, SLUG, '2026-03-06')).rejects.toThrow('has no entry on 2026-03-06');
    await expect(readEntry(context, 'nowhere', '2026-03-05')).rejects.toThrow(
      'There is no series at /nowhere.',
    );
  });

  it('is, by a permalink, one update, withdrawn or not, and none that never was', async () => {
    const context = await publishDays('2026-03-05');
    const { update } = await publishUpdate(
      context,
      { slug: SLUG, day: '2026-03-05' },
      { body: 'Rain.' },
      null,
    );
    const read = (anchor: string) => readUpdate(context, SLUG, '2026-03-05', anchor);

    expect((await read('update-1200')).update).toMatchObject({ id: update.id, body: 'Rain.' });
    await withdrawUpdate(context, update.id, 'It was sun.', null);
    expect((await read('update-1200')).update.withdrawal).toMatchObject({ reason: 'It was sun.' });
    await expect(read('update-1300')).rejects.toThrow('There is no update 1300 on that day.');
  });

  it('is, by a feed, an item per update and per original entry, newest publication first', async () => {
    const updates = [{ postedAt: '2026-03-05T14:00:00.000Z' }, { postedAt: '2026-03-05T08:00:00.000Z' }];
    await newsroom.publishDay({ day: '2026-03-05', updates });
    await newsroom.publishDay({ day: '2026-03-06', series: 'Coast Daily' });
    await newsroom.publishDay({ day: '2026-03-07', originalEntry: '' });

    const site = await readFeed(newsroom.context, null);
    const coast = await readFeed(newsroom.context, 'coast-daily');

    expect(site.blocks.map(({ kind }) => kind)).toEqual(['entry', 'update', 'update', 'entry']);
    expect(coast.series).toMatchObject({ slug: 'coast-daily' });
    expect(coast.blocks).toMatchObject([{ kind: 'entry', entry: { day: '2026-03-06' } }]);
    await expect(readFeed(newsroom.context, 'nowhere')).rejects.toThrow('There is no series at /nowhere.');
  });

  it('is, to search engines, every series and every published day, newest first', async () => {
    const context = await publishDays('2026-03-01', '2026-03-05');

    const { series, entries } = await readSitemap(context);

    expect(series.map(({ slug }) => slug)).toEqual([SLUG]);
    expect(entries.map(({ day }) => day)).toEqual(['2026-03-05', '2026-03-01']);
  });

  it('holds together: what is committed while a page is read is not in it', async () => {
    const context = await publishDays('2026-03-05');

    const seqs = await inSnapshot(context, async (db) => {
      const before = await findHeadSeq(db);
      await newsroom.publishDay({ day: '2026-03-06' });
      return [before, await findHeadSeq(db)];
    });

    expect(seqs).toEqual([1, 1]);
    expect(await findHeadSeq(context.db.reader)).toBe(2);
  });

  it('can be given while the database answers', async () => {
    expect(await checkReadiness(newsroom.context)).toBe(true);

    await newsroom.context.db.close();

    expect(await checkReadiness(newsroom.context)).toBe(false);
  });
});
