/** What the desk sees of updates: all of them, whatever their status. */
import { type SqlBool, sql } from 'kysely';
import type { Day, Instant } from '../../domain/calendar.ts';
import type { Series } from '../../domain/series.ts';
import type { Update, UpdateStatus } from '../../domain/update.ts';
import type { Db } from '../schema.ts';
import { withSeries } from '../series.ts';
import { JOINED_UPDATE_COLUMNS, toUpdate } from './update-row.ts';

/** An update, the day it stands on, and the account that wrote it. */
export interface DeskUpdate {
  readonly update: Update;
  readonly series: Series;
  readonly day: Day;
  readonly author: string | null;
}

/** Where the last row of a page stands. */
export interface UpdateCursor {
  readonly postedAt: Instant;
  readonly id: string;
}

export interface DeskUpdateFilter {
  /** Null: every series. */
  readonly seriesIds: readonly string[] | null;
  readonly status: UpdateStatus | null;
  /** Words that headline or text hold, whatever their case; empty for any. */
  readonly text: string;
  readonly before: UpdateCursor | null;
  readonly limit: number;
}

/** The updates of a filter, newest stamp first. */
export async function listDeskUpdates(
  db: Db,
  { seriesIds, status, text, before, limit }: DeskUpdateFilter,
): Promise<readonly DeskUpdate[]> {
  if (seriesIds?.length === 0) return [];
  const rows = await db
    .selectFrom('updates')
    .innerJoin('entries', 'entries.id', 'updates.entry_id')
    .select([...JOINED_UPDATE_COLUMNS, 'entries.series_id as seriesId', 'entries.day'])
    .select((eb) =>
      eb
        .selectFrom('revisions')
        .select('revisions.author')
        .whereRef('revisions.entry_id', '=', 'updates.entry_id')
        .where(sql`coalesce(revisions.update_id, '')`, '=', eb.ref('updates.id'))
        .where('revisions.revision', '=', 1)
        .limit(1)
        .as('author'),
    )
    .$if(seriesIds !== null, (query) => query.where('updates.series_id', 'in', seriesIds ?? []))
    .$if(status !== null, (query) => query.where('updates.status', '=', status ?? 'draft'))
    .$if(text !== '', (query) => query.where(holds(text)))
    .$if(before !== null, (query) => query.where(isBefore(before)))
    .orderBy('updates.posted_at', 'desc')
    .orderBy('updates.id', 'desc')
    .limit(limit)
    .execute();
  const listed = rows.map(({ seriesId, day, author, ...row }) => ({
    ...{ seriesId, day, author },
    update: toUpdate(row),
  }));
  return withSeries(db, listed);
}

/** The accounts that wrote an entry's updates first, by the update's id; null where none did. */
export async function listAuthors(db: Db, entryId: string): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db
    .selectFrom('revisions')
    .select(['update_id as updateId', 'author'])
    .where('entry_id', '=', entryId)
    .where('update_id', 'is not', null)
    .where('revision', '=', 1)
    .orderBy('update_id')
    .limit(10_000)
    .execute();
  return new Map(rows.flatMap(({ updateId, author }) => (updateId === null ? [] : [[updateId, author]])));
}

function holds(text: string) {
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const words = sql`lower(coalesce(updates.headline, '') || ' ' || updates.body)`;
  return sql<SqlBool>`${words} like ${pattern} escape '\\'`;
}

function isBefore(cursor: UpdateCursor | null) {
  const { postedAt, id } = cursor ?? { postedAt: '', id: '' };
  return sql<SqlBool>`(updates.posted_at, updates.id) < (${postedAt}, ${id})`;
}
