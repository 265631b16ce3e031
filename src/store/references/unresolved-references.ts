/** The references that point to nothing readers can see: what editors look through. */
import { type SqlBool, sql } from 'kysely';
import type { Day } from '../../domain/calendar.ts';
import type { Stamp } from '../../domain/stamp.ts';
import type { Db } from '../schema.ts';
import { PUBLISHED, stampOf } from '../visible.ts';

/** Where the last row of a page stands, to go on after it. */
export interface UnresolvedCursor {
  readonly day: Day;
  readonly subjectId: string;
  readonly position: number;
}

/** A reference without a target, and where it stands. */
export interface UnresolvedReference extends UnresolvedCursor {
  readonly seriesSlug: string;
  readonly seriesName: string;
  readonly seriesLanguage: string;
  readonly entryId: string;
  /** The update it stands in and its anchor; null for the entry's own texts, and the anchor before publication. */
  readonly updateId: string | null;
  readonly anchor: string | null;
  readonly text: string;
  readonly target:
    | { readonly kind: 'entry'; readonly seriesSlug: string; readonly day: Day }
    | { readonly kind: 'update'; readonly stamp: Stamp };
}

/** References to entries of which none is published, and to updates of the same entry of which none published has
 *  the stamp; those of withdrawn updates are left out. By day of the entry they stand in, oldest first.
 *  @param page.seriesId  the series they stand in; null for every series
 *  @param page.after  the last row of the page before; null for the first page */
export async function listUnresolvedReferences(
  db: Db,
  page: { readonly seriesId: string | null; readonly after: UnresolvedCursor | null; readonly limit: number },
): Promise<readonly UnresolvedReference[]> {
  const { seriesId, after } = page;
  const rows = await selectUnresolved(db)
    .$if(seriesId !== null, (query) => query.where('entries.series_id', '=', seriesId))
    .$if(after !== null, (query) => query.where(isAfter(after)))
    .orderBy('entries.day')
    .orderBy('reference.subject_id')
    .orderBy('reference.position')
    .limit(page.limit)
    .execute();
  return rows.map(toUnresolved);
}

function selectUnresolved(db: Db) {
  return db
    .selectFrom('references as reference')
    .innerJoin('entries', 'entries.id', 'reference.entry_id')
    .innerJoin('series', 'series.id', 'entries.series_id')
    .leftJoin('updates', 'updates.id', 'reference.update_id')
    .where('reference.kind', 'in', ['entry', 'update'])
    .where((eb) => eb.or([eb('reference.update_id', 'is', null), eb('updates.status', '<>', 'withdrawn')]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('entries as target')
            .innerJoin('series as target_series', 'target_series.id', 'target.series_id')
            .select('target.id')
            .whereRef('target_series.slug', '=', 'reference.target_series')
            .whereRef('target.day', '=', 'reference.target_day')
            .where('target.status', '=', PUBLISHED),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('updates as target')
            .select('target.id')
            .whereRef('target.entry_id', '=', 'reference.entry_id')
            .whereRef(stampOf('target.posted_at'), '=', 'reference.target_stamp')
            .where('target.status', '=', PUBLISHED),
        ),
      ),
    )
    .select([
      'series.slug as seriesSlug',
      'series.name as seriesName',
      'series.language as seriesLanguage',
      'entries.id as entryId',
      'entries.day',
      'updates.anchor',
      'reference.update_id as updateId',
      'reference.subject_id as subjectId',
      'reference.position',
      'reference.text',
      'reference.target_series as targetSeries',
      'reference.target_day as targetDay',
      'reference.target_stamp as targetStamp',
    ]);
}

type UnresolvedRow = Omit<UnresolvedReference, 'target'> & {
  readonly targetSeries: string | null;
  readonly targetDay: Day | null;
  readonly targetStamp: Stamp | null;
};

function isAfter(cursor: UnresolvedCursor | null) {
  const { day, subjectId, position } = cursor ?? { day: '', subjectId: '', position: -1 };
  const places = sql`(${sql.ref('entries.day')}, ${sql.ref('reference.subject_id')}, ${sql.ref('reference.position')})`;
  return sql<SqlBool>`${places} > (${day}, ${subjectId}, ${position})`;
}

function toUnresolved({ targetSeries, targetDay, targetStamp, ...row }: UnresolvedRow): UnresolvedReference {
  if (targetSeries !== null && targetDay !== null) {
    return { ...row, target: { kind: 'entry', seriesSlug: targetSeries, day: targetDay } };
  }
  return { ...row, target: { kind: 'update', stamp: targetStamp ?? '' } };
}
