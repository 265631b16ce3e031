import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  countEntriesByMonth,
  findNewestEntry,
  findNextEntry,
  findPreviousEntry,
  listEntriesBetween,
  listNewestEntries,
  listNewestEntriesOfEach,
  listPublishedDays,
} from '../../../src/store/entries/entry-lists.ts';
import { ENGINES, useDatabase } from '../../support/databases.ts';
import { addEntry, addSeries } from '../../support/rows.ts';

const days = (entries: readonly { readonly day: string }[]) => entries.map(({ day }) => day);

describe.each(ENGINES)('lists of entries on %s', (engine) => {
  const store = useDatabase(engine);
  beforeEach(async () => {
    await addSeries(store.db);
    await addSeries(store.db, { id: 'series-2', slug: 'coast-daily', name: 'Coast Daily' });
    for (const day of ['2025-12-31', '2026-06-27', '2026-06-28', '2026-06-30'])
      await addEntry(store.db, { day });
    await addEntry(store.db, { day: '2026-06-29', status: 'draft' });
    await addEntry(store.db, {
      day: '2026-07-01',
      status: 'scheduled',
      publishAt: '2026-07-01T06:00:00.000Z',
    });
    await addEntry(store.db, { id: 'coast', seriesId: 'series-2', day: '2026-06-29', title: 'Coast' });
  });

  it('gives the newest of a series, newest first, without what is not published', async () => {
    expect(days(await listNewestEntries(store.db, 'series-1', 3))).toEqual([
      '2026-06-30',
      '2026-06-28',
      '2026-06-27',
    ]);
    expect((await findNewestEntry(store.db, 'series-1'))?.day).toBe('2026-06-30');
  });

  it('gives what a list shows of an entry', async () => {
    expect(await findNewestEntry(store.db, 'series-2')).toEqual({
      id: 'coast',
      day: '2026-06-29',
      title: 'Coast',
      standfirst: null,
    });
  });

  it.each([
    [1, ['2026-06-30', '2026-06-29 coast']],
    [2, ['2026-06-30', '2026-06-29 coast', '2026-06-28']],
    [9, ['2026-06-30', '2026-06-29 coast', '2026-06-28', '2026-06-27', '2025-12-31']],
  ])('gives the %d newest of every series at once', async (perSeries, expected) => {
    const entries = await listNewestEntriesOfEach(store.db, ['series-1', 'series-2'], perSeries);

    expect(entries.map(({ day, seriesId }) => (seriesId === 'series-2' ? `${day} coast` : day))).toEqual(
      expected,
    );
  });

  it('finds the nearest published days before and after', async () => {
    expect((await findPreviousEntry(store.db, 'series-1', '2026-06-30'))?.day).toBe('2026-06-28');
    expect((await findNextEntry(store.db, 'series-1', '2026-06-28'))?.day).toBe('2026-06-30');
    expect(await findPreviousEntry(store.db, 'series-1', '2025-12-31')).toBeUndefined();
    expect(await findNextEntry(store.db, 'series-1', '2026-06-30')).toBeUndefined();
  });

  it('gives the days between two, both included, oldest first', async () => {
    const between = await listEntriesBetween(store.db, 'series-1', { from: '2026-06-27', to: '2026-06-30' });

    expect(days(between)).toEqual(['2026-06-27', '2026-06-28', '2026-06-30']);
  });

  it('counts the published days of each month, newest month first', async () => {
    expect(await countEntriesByMonth(store.db, 'series-1')).toEqual([
      { year: 2026, month: 6, count: 3 },
      { year: 2025, month: 12, count: 1 },
    ]);
  });

  it('says which of some days are published', async () => {
    const asked = [
      { series: 'harbour-daily', day: '2026-06-28' },
      { series: 'harbour-daily', day: '2026-06-29' },
      { series: 'coast-daily', day: '2026-06-29' },
      { series: 'nobody', day: '2026-06-28' },
    ];

    const published = await listPublishedDays(store.db, asked);

    expect([...published].sort()).toEqual(['coast-daily 2026-06-29', 'harbour-daily 2026-06-28']);
    expect(await listPublishedDays(store.db, [])).toEqual(new Set());
  });
});
