import { beforeEach, describe, expect, it } from '@jest/globals';
import { listNewsEntries, listPublishedEntries } from '../../../src/store/entries/sitemap-lists.ts';
import { ENGINES, useDatabase } from '../../support/databases.ts';
import { addEntry, addSeries, addUpdate } from '../../support/rows.ts';

describe.each(ENGINES)('what search engines are told on %s', (engine) => {
  const store = useDatabase(engine);
  beforeEach(async () => {
    await addSeries(store.db);
    await addSeries(store.db, { id: 'series-2', slug: 'coast-daily', name: 'Coast Daily' });
    for (const day of ['2025-12-31', '2026-06-27', '2026-06-28', '2026-06-30'])
      await addEntry(store.db, { day });
    await addEntry(store.db, { day: '2026-06-29', status: 'draft' });
    await addEntry(store.db, { id: 'coast', seriesId: 'series-2', day: '2026-06-29', title: 'Coast' });
  });

  it('is every published entry with its last change', async () => {
    const entryId = 'entry-2026-06-30';
    await addUpdate(store.db, { entryId, ordinal: 1, postedAt: '2026-06-30T14:00:00.000Z' });
    await addUpdate(store.db, {
      ...{ entryId, ordinal: null, anchor: null, status: 'draft', publishedAt: null },
      postedAt: '2026-06-30T16:00:00.000Z',
    });

    const entries = await listPublishedEntries(store.db);

    expect(entries.map(({ slug, day, modifiedAt }) => [slug, day, modifiedAt])).toEqual([
      ['harbour-daily', '2026-06-30', '2026-06-30T14:00:00.000Z'],
      ['coast-daily', '2026-06-29', '2026-06-29T00:00:00.000Z'],
      ['harbour-daily', '2026-06-28', '2026-06-28T00:00:00.000Z'],
      ['harbour-daily', '2026-06-27', '2026-06-27T00:00:00.000Z'],
      ['harbour-daily', '2025-12-31', '2025-12-31T00:00:00.000Z'],
    ]);
  });

  it('is, as news, what is of a day or later and was published since an instant', async () => {
    const late = { publishedAt: '2026-06-30T08:00:00.000Z' };
    await addEntry(store.db, { id: 'late', seriesId: 'series-2', day: '2026-06-01', ...late });

    const news = await listNewsEntries(store.db, {
      day: '2026-06-28',
      publishedAt: '2026-06-28T06:00:00.000Z',
    });

    expect(news.map(({ slug, day }) => [slug, day])).toEqual([
      ['harbour-daily', '2026-06-30'],
      ['coast-daily', '2026-06-29'],
    ]);
  });
});
