/** What rows of the wire touch: days and those around them. */
import type { Day } from '../domain/calendar.ts';
import { keepQuery } from './engine/kept-queries.ts';
import type { Db } from './schema.ts';
import { PUBLISHED } from './visible.ts';

/** The day of an entry, or one that has to do with it. */
export interface EntryDay {
  readonly entryId: string;
  readonly slug: string;
  readonly day: Day;
}

/** The nearest days of an entry's series that readers see. */
export interface Neighbours {
  readonly entryId: string;
  readonly previous: Day | null;
  readonly next: Day | null;
}

/** A day that a text mentions. */
export interface MentionedDay extends EntryDay {
  /** The update that mentions it; null: the entry's own texts. */
  readonly updateId: string | null;
}

/** The days of entries. */
export async function listEntryDays(db: Db, entryIds: readonly string[]): Promise<readonly EntryDay[]> {
  return askDays(db, {}, entryIds);
}

const askDays = keepQuery((db, _slot, entryIds) =>
  db
    .selectFrom('entries')
    .innerJoin('series', 'series.id', 'entries.series_id')
    .where('entries.id', 'in', entryIds)
    .select(['entries.id as entryId', 'series.slug', 'entries.day'])
    .orderBy('entries.id')
    .limit(entryIds.length),
);

/** The days beside entries. */
export async function listNeighbours(db: Db, entryIds: readonly string[]): Promise<readonly Neighbours[]> {
  return entryIds.length === 0 ? [] : askNeighbours(db, {}, entryIds);
}

const askNeighbours = keepQuery((db, _slot, entryIds) =>
  db
    .selectFrom('entries')
    .where('entries.id', 'in', entryIds)
    .select((eb) => [
      'entries.id as entryId',
      eb
        .selectFrom('entries as before')
        .select((before) => before.fn.max('before.day').as('day'))
        .whereRef('before.series_id', '=', 'entries.series_id')
        .where('before.status', '=', PUBLISHED)
        .whereRef('before.day', '<', 'entries.day')
        .as('previous'),
      eb
        .selectFrom('entries as after')
        .select((after) => after.fn.min('after.day').as('day'))
        .whereRef('after.series_id', '=', 'entries.series_id')
        .where('after.status', '=', PUBLISHED)
        .whereRef('after.day', '>', 'entries.day')
        .as('next'),
    ])
    .orderBy('entries.id')
    .limit(entryIds.length),
);

/** The days that entries and their updates mention, whether readers see these or not. */
export async function listMentionedDays(
  db: Db,
  entryIds: readonly string[],
): Promise<readonly MentionedDay[]> {
  const rows = await askMentioned(db, {}, entryIds);
  return rows.flatMap(({ slug, day, ...row }) =>
    slug === null || day === null ? [] : [{ ...row, slug, day }],
  );
}

const askMentioned = keepQuery((db, _slot, entryIds) =>
  db
    .selectFrom('references')
    .select(['entry_id as entryId', 'update_id as updateId', 'target_series as slug', 'target_day as day'])
    .where('entry_id', 'in', entryIds)
    .where('kind', '=', 'entry')
    .orderBy('entry_id')
    .orderBy('subject_id')
    .orderBy('position')
    .limit(MENTIONS_MAX * entryIds.length),
);

/** The days that mention entries, whether readers see these or not. */
export async function listMentioningDays(db: Db, entryIds: readonly string[]): Promise<readonly EntryDay[]> {
  if (entryIds.length === 0) return [];
  return db
    .selectFrom('entries as target')
    .innerJoin('series', 'series.id', 'target.series_id')
    .innerJoin('references as reference', (join) =>
      join
        .onRef('reference.target_series', '=', 'series.slug')
        .onRef('reference.target_day', '=', 'target.day'),
    )
    .innerJoin('entries as place', 'place.id', 'reference.entry_id')
    .innerJoin('series as own', 'own.id', 'place.series_id')
    .where('target.id', 'in', entryIds)
    .select(['target.id as entryId', 'own.slug', 'place.day'])
    .distinct()
    .orderBy('target.id')
    .orderBy('place.day')
    .orderBy('own.slug')
    .limit(MENTIONS_MAX * entryIds.length)
    .execute();
}

/** More than a page can carry. */
const MENTIONS_MAX = 2000;
