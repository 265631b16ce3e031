/** What mentions an entry. */
import type { Day } from '../../domain/calendar.ts';
import type { Series } from '../../domain/series.ts';
import { keepQuery, type PutSlot } from '../engine/kept-queries.ts';
import type { Db } from '../schema.ts';
import { withSeries } from '../series.ts';
import { PUBLISHED } from '../visible.ts';

const BACK_LINKS_MAX = 500;

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
