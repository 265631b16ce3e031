/** References joined to what they point to at the time of reading: a retitled, published or withdrawn target needs no
 *  other row to change. */
import type { RawBuilder } from 'kysely';
import type { Day } from '../../domain/calendar.ts';
import { keepQuery } from '../engine/kept-queries.ts';
import type { Db } from '../schema.ts';
import { PUBLISHED, stampOf } from '../visible.ts';

/** More mentions than a page can carry. */
const REFERENCES_MAX = 2000;

/** A reference whose target readers can see, and where it stands. */
export type ResolvedReference = ReferenceToEntry | ReferenceToUpdate;

interface Place {
  readonly entryId: string;
  /** The update it stands in; null for the entry's own texts. */
  readonly updateId: string | null;
  readonly text: string;
  /** The slug of the target's series. */
  readonly slug: string;
  /** The day of the target's page. */
  readonly day: Day;
}

export interface ReferenceToEntry extends Place {
  readonly kind: 'entry';
  /** The title that was written with it; null without one. */
  readonly writtenTitle: string | null;
  /** The target's present title. */
  readonly title: string;
}

export interface ReferenceToUpdate extends Place {
  readonly kind: 'update';
  readonly anchor: string;
}

/** The references of entries and their published updates whose targets are published, in the order of each text;
 *  those to entries first. Of updates with the same stamp, the one published first is meant. */
export async function listResolvedReferences(
  db: Db,
  entryIds: readonly string[],
): Promise<readonly ResolvedReference[]> {
  if (entryIds.length === 0) return [];
  return [...(await listToEntries(db, entryIds)), ...(await listToUpdates(db, entryIds))];
}

async function listToEntries(db: Db, entryIds: readonly string[]): Promise<ReferenceToEntry[]> {
  const rows = await askToEntries(db, {}, entryIds);
  return rows.map((row) => ({ ...row, kind: 'entry' }));
}

const askToEntries = keepQuery((db, _slot, entryIds) =>
  selectOwn(db, entryIds, 'entry')
    .innerJoin('series', 'series.slug', 'reference.target_series')
    .innerJoin('entries', (join) =>
      join
        .onRef('entries.series_id', '=', 'series.id')
        .onRef('entries.day', '=', 'reference.target_day')
        .on('entries.status', '=', PUBLISHED),
    )
    .select(['series.slug', 'entries.day', 'entries.title', 'reference.title as writtenTitle']),
);

async function listToUpdates(db: Db, entryIds: readonly string[]): Promise<ReferenceToUpdate[]> {
  const rows = await askToUpdates(db, {}, entryIds);
  return rows.flatMap(({ anchor, ...row }) => (anchor === null ? [] : [{ ...row, kind: 'update', anchor }]));
}

const askToUpdates = keepQuery((db, _slot, entryIds) =>
  selectOwn(db, entryIds, 'update')
    .innerJoin('entries', 'entries.id', 'reference.entry_id')
    .innerJoin('series', 'series.id', 'entries.series_id')
    .select(['series.slug', 'entries.day'])
    .select((eb) =>
      eb
        .selectFrom('updates as target')
        .select('target.anchor')
        .whereRef('target.entry_id', '=', 'reference.entry_id')
        .where('target.status', '=', PUBLISHED)
        .whereRef(stampOf('target.posted_at'), '=', 'reference.target_stamp')
        .orderBy('target.ordinal')
        .limit(1)
        .as('anchor'),
    ),
);

function selectOwn(db: Db, entryIds: readonly RawBuilder<string>[], kind: 'entry' | 'update') {
  return db
    .selectFrom('references as reference')
    .leftJoin('updates as place', 'place.id', 'reference.update_id')
    .select(['reference.entry_id as entryId', 'reference.update_id as updateId', 'reference.text'])
    .where('reference.entry_id', 'in', entryIds)
    .where('reference.kind', '=', kind)
    .where((eb) => eb.or([eb('reference.update_id', 'is', null), eb('place.status', '=', PUBLISHED)]))
    .orderBy('reference.entry_id')
    .orderBy((eb) => eb.fn.coalesce('place.ordinal', eb.lit(0)))
    .orderBy('reference.position')
    .orderBy('reference.subject_id')
    .limit(REFERENCES_MAX * entryIds.length);
}
