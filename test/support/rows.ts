/** Series, entries and updates for tests of the store: each states only what its test is about. */
import type { Entry } from '../../src/domain/entry.ts';
import type { Series } from '../../src/domain/series.ts';
import type { Update } from '../../src/domain/update.ts';
import { getEntryById, insertEntry } from '../../src/store/entries/entries.ts';
import type { Db } from '../../src/store/schema.ts';
import { insertSeries } from '../../src/store/series.ts';
import { insertUpdate } from '../../src/store/updates/updates.ts';

/** Stores a series: Harbour Daily in English, unless told otherwise. */
export async function addSeries(db: Db, given: Partial<Series> = {}): Promise<Series> {
  const series: Series = {
    id: 'series-1',
    slug: 'harbour-daily',
    name: 'Harbour Daily',
    language: 'en',
    direction: 'ltr',
    accent: 'teal',
    description: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    ...given,
  };
  await insertSeries(db, series);
  return series;
}

/** Stores an entry of series-1: published at the beginning of its day, unless told otherwise. Its id is the day's. */
export async function addEntry(db: Db, given: Partial<Entry> & Pick<Entry, 'day'>): Promise<Entry> {
  const startOfDay = `${given.day}T00:00:00.000Z`;
  const entry: Entry = {
    id: `entry-${given.day}`,
    seriesId: 'series-1',
    title: `What happened on ${given.day}`,
    standfirst: null,
    byline: null,
    status: 'published',
    publishAt: null,
    lead: null,
    latest: null,
    originalEntry: 'The ferry is late.',
    postedAt: startOfDay,
    related: [],
    tags: [],
    publishedAt: startOfDay,
    modifiedAt: startOfDay,
    closedAt: null,
    revision: 1,
    ...given,
  };
  await insertEntry(db, entry, null);
  return entry;
}

/** Stores a published update, told to readers at its stamp, unless told otherwise.
 *  @param given.ordinal  gives the anchor and the id too */
export async function addUpdate(
  db: Db,
  given: Partial<Update> & Pick<Update, 'entryId' | 'postedAt' | 'ordinal'>,
): Promise<Update> {
  const { postedAt, ordinal } = given;
  const stamp = postedAt.slice(11, 16).replace(':', '');
  const update: Update = {
    id: `${given.entryId}-update-${String(ordinal)}`,
    status: 'published',
    anchor: `update-${stamp}`,
    publishAt: null,
    headline: null,
    body: 'The ferry has left.',
    byline: null,
    isKeyEvent: false,
    isPinned: false,
    claim: null,
    sources: [],
    tags: [],
    publishedAt: postedAt,
    modifiedAt: postedAt,
    withdrawal: null,
    revision: 1,
    ...given,
  };
  await insertUpdate(db, await getEntryById(db, given.entryId), update);
  return update;
}
