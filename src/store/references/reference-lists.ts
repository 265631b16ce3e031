/** References joined to what they point to at the time of reading: a retitled, published or withdrawn target needs no
 *  other row to change. */
import type { RawBuilder } from 'kysely';
import type { Day } from '../../domain/calendar.ts';
import type { Series } from '../../domain/series.ts';
import { keepQuery, type PutSlot } from '../engine/kept-queries.ts';
import type { Db } from '../schema.ts';
import { withSeries } from '../series.ts';
import { PUBLISHED, stampOf } from '../visible.ts';

/** More mentions than a page can carry. */
const REFERENCES_MAX = 2000;
const BACK_LINKS_MAX = 500;

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

/** The entry of a series' day, published or not. */
export interface BackLinkTarget {
  readonly seriesSlug: string;
  readonly day: Day;
}

/** A place that mentions an entry. */
export interface BackLinkRow {
  readonly series: Series;
  readonly day: Day;
  readonly title: string;
  /** The update that mentions it; null for the entry's own texts. */
  readonly anchor: string | null;
}

/** The published entries that mention the entry of a series' day, oldest day first: of each the first place, its own
 *  texts before its updates, those in the order of publication. At most 500. */
export async function listBackLinks(db: Db, target: BackLinkTarget): Promise<readonly BackLinkRow[]> {
  return withSeries(db, await askBackLinks(db, { ...target }));
}

const askBackLinks = keepQuery((db, slot) =>
  db
    .selectFrom(selectPlaces(db, slot).as('places'))
    .select(['seriesId', 'day', 'title', 'anchor'])
    .where('rank', '=', 1)
    .orderBy('day')
    .orderBy('entryId')
    .limit(BACK_LINKS_MAX),
);

/** Every published place that mentions the target outside its own page, ranked within its entry. */
function selectPlaces(db: Db, slot: PutSlot) {
  const [seriesSlug, day] = [slot<string>('seriesSlug'), slot<Day>('day')];
  return db
    .selectFrom('references as reference')
    .innerJoin('entries', 'entries.id', 'reference.entry_id')
    .innerJoin('series', 'series.id', 'entries.series_id')
    .leftJoin('updates', 'updates.id', 'reference.update_id')
    .where('reference.target_series', '=', seriesSlug)
    .where('reference.target_day', '=', day)
    .where('entries.status', '=', PUBLISHED)
    .where((eb) => eb.or([eb('reference.update_id', 'is', null), eb('updates.status', '=', PUBLISHED)]))
    .where((eb) => eb.or([eb('series.slug', '<>', seriesSlug), eb('entries.day', '<>', day)]))
    .select((eb) => [
      'entries.id as entryId',
      'entries.series_id as seriesId',
      'entries.day',
      'entries.title',
      'updates.anchor',
      eb.fn
        .agg<number>('row_number')
        .over((over) =>
          over
            .partitionBy('entries.id')
            .orderBy((place) => place.fn.coalesce('updates.ordinal', place.lit(0)))
            .orderBy('reference.position'),
        )
        .as('rank'),
    ]);
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
