import { describe, expect, it } from '@jest/globals';
import type { Context } from '../../../src/services/context.ts';
import { readEntry } from '../../../src/services/reader/read-entry.ts';
import { readHome } from '../../../src/services/reader/read-home.ts';
import { loadSample } from '../../../src/services/sample/load-sample.ts';
import type { MediaFiles } from '../../../src/store/media/media-files.ts';
import { listSeries } from '../../../src/store/series.ts';
import { findHeadSeq } from '../../../src/store/wire.ts';
import { useNewsroomWith } from '../../support/beginnings.ts';
import { ENGINES, useDatabase } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';
import { publishSample } from '../../support/sample.ts';

const BROKEN_MEDIA: MediaFiles = {
  write: () => Promise.reject(new Error('The disk is full.')),
  read: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(),
};

describe.each(ENGINES)('the sample on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  it('is three days that refer to each other', async () => {
    await loadSample(newsroom.context);

    const slug = await readSlug(newsroom.context);
    const { series } = await readHome(newsroom.context);
    expect(series.map(({ entries }) => entries.length)).toEqual([3, 2]);
    const middle = await readEntry(newsroom.context, slug, series[0]?.entries[1]?.day ?? '');
    expect(middle.references.length).toBeGreaterThan(0);
    expect(middle.backLinks.length).toBeGreaterThan(0);
  });

  it('is loaded once only', async () => {
    await loadSample(newsroom.context);
    const seq = await findHeadSeq(newsroom.context.db.reader);

    await loadSample(newsroom.context);

    expect(await findHeadSeq(newsroom.context.db.reader)).toBe(seq);
    expect(await listSeries(newsroom.context.db.reader)).toHaveLength(2);
  });

  it('stays away from a database that holds a draft', async () => {
    await newsroom.draftDay({ day: '2026-03-05' });

    await loadSample(newsroom.context);

    expect(await readSlug(newsroom.context)).toBe('harbour-daily');
    expect(await findHeadSeq(newsroom.context.db.reader)).toBe(0);
  });

  it('is there whole or not at all', async () => {
    let ids = 0;
    const failing = {
      ...newsroom.context,
      newId: () => {
        ids += 1;
        if (ids > 30) throw new Error('No more ids.');
        return newsroom.context.newId();
      },
    };

    await expect(loadSample(failing)).rejects.toThrow('No more ids.');
    expect(await listSeries(newsroom.context.db.reader)).toEqual([]);
    expect(await findHeadSeq(newsroom.context.db.reader)).toBe(0);

    await loadSample(newsroom.context);
    expect(await listSeries(newsroom.context.db.reader)).toHaveLength(2);
  });

  it('stores no row where its pictures cannot be stored', async () => {
    const load = loadSample({ ...newsroom.context, media: BROKEN_MEDIA });

    await expect(load).rejects.toThrow('The disk is full.');
    expect(await listSeries(newsroom.context.db.reader)).toEqual([]);
  });
});

describe('the sample', () => {
  const newsroom = useNewsroomWith(publishSample);

  it('holds two days in Arabic, the second of which refers to the first', async () => {
    const { series } = await readHome(newsroom.context);
    const slug = 'yawmiyat-varnmouth';
    expect(series[1]?.series).toMatchObject({ slug, language: 'ar', direction: 'rtl' });
    const first = await readEntry(newsroom.context, slug, '2026-03-05');
    expect(first.backLinks).toMatchObject([{ day: '2026-03-06', anchor: null }]);
    expect(first.updates.some(({ withdrawal }) => withdrawal !== null)).toBe(true);
    expect(first.corrections).toHaveLength(1);
    expect(first.entry.originalEntry).toContain('## صباح قصير');
  });

  it('shows a key event, a correction, a withdrawn update, a day of fifteen updates and its photos', async () => {
    const slug = await readSlug(newsroom.context);
    const days = (await readHome(newsroom.context)).series[0]?.entries ?? [];
    const pages = await Promise.all(days.map(({ day }) => readEntry(newsroom.context, slug, day)));
    const updates = pages.flatMap((page) => page.updates);
    expect(pages.map((page) => page.updates.length)).toContain(15);
    expect(updates.some(({ isKeyEvent }) => isKeyEvent)).toBe(true);
    expect(updates.some(({ withdrawal }) => withdrawal !== null)).toBe(true);
    expect(pages.flatMap(({ corrections }) => corrections).length).toBeGreaterThan(0);
    expect(pages.some(({ standings }) => standings.length > 1)).toBe(true);
    expect(pages.some(({ updates: [...own] }) => own.some(({ isPinned }) => isPinned))).toBe(true);
    expect(pages.every(({ entry, media }) => media.has(entry.lead?.mediaId ?? ''))).toBe(true);
  });
});

describe.each(ENGINES)('two first starts at once on %s', (engine) => {
  const store = useDatabase(engine);
  const newsroom = useNewsroom();

  it('load the sample once', async () => {
    const [first, second] = [await store.openAgain(), await store.openAgain()];

    await Promise.all([first, second].map((db) => loadSample({ ...newsroom.context, db })));

    expect(await listSeries(store.db)).toHaveLength(2);
    const { series } = await readHome({ ...newsroom.context, db: second });
    expect(series.map(({ entries }) => entries.length)).toEqual([3, 2]);
  });
});

async function readSlug({ db }: Context): Promise<string> {
  const [series] = await listSeries(db.reader);
  return series?.slug ?? '';
}
