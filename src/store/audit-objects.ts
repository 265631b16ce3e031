/** The days, updates and series that the audit list is about, as they are at present. */
import type { Day, Instant } from '../domain/calendar.ts';
import type { Series } from '../domain/series.ts';
import type { Db } from './schema.ts';
import { withSeries } from './series.ts';

/** A series, a day of it, or an update on that day. */
export interface AuditObject {
  readonly series: Series;
  /** Null for a series. */
  readonly day: Day | null;
  /** Null for a series and for a day. */
  readonly postedAt: Instant | null;
}

/** What is there of these ids, by id, in three queries; what has been discarded or removed is left out.
 *  @param ids  of a page of the list */
export async function listAuditObjects(
  db: Db,
  ids: {
    readonly entries: readonly string[];
    readonly updates: readonly string[];
    readonly series: readonly string[];
  },
): Promise<ReadonlyMap<string, AuditObject>> {
  const rows = [
    ...(await listDays(db, ids.entries)),
    ...(await listUpdateDays(db, ids.updates)),
    ...ids.series.map((id) => ({ id, seriesId: id, day: null, postedAt: null })),
  ];
  return new Map((await withSeries(db, rows)).map(({ id, ...object }) => [id, object]));
}

async function listDays(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('entries')
    .select(['id', 'series_id as seriesId', 'day'])
    .where('id', 'in', ids)
    .orderBy('id')
    .limit(ids.length)
    .execute();
  return rows.map((row) => ({ ...row, postedAt: null }));
}

async function listUpdateDays(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('updates')
    .innerJoin('entries', 'entries.id', 'updates.entry_id')
    .select(['updates.id', 'entries.series_id as seriesId', 'entries.day', 'updates.posted_at as postedAt'])
    .where('updates.id', 'in', ids)
    .orderBy('updates.id')
    .limit(ids.length)
    .execute();
}
