/** What the desk sees of entries: all of them, whatever their status. */

import type { Day, Instant } from '../../domain/calendar.ts';
import type { Entry, EntryStatus } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import type { Db } from '../schema.ts';
import { withSeries } from '../series.ts';
import { PUBLISHED } from '../visible.ts';
import { ENTRY_COLUMNS, toEntry } from './entry-row.ts';

/** `open` and `closed` are published. */
export const DESK_STATES = ['draft', 'scheduled', 'open', 'closed'] as const;
export type DeskState = (typeof DESK_STATES)[number];

export interface DeskEntrySummary {
  readonly id: string;
  readonly series: Series;
  readonly day: Day;
  readonly title: string;
  readonly status: EntryStatus;
  readonly publishAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Updates that readers do not see yet. */
  readonly draftCount: number;
}

export interface DeskEntryFilter {
  /** Null: every series. */
  readonly seriesIds: readonly string[] | null;
  readonly state: DeskState;
  /** Only days earlier than this one; null: from the newest on. */
  readonly before: Day | null;
  readonly limit: number;
}

/** The entries of a state, newest day first. */
export async function listDeskEntries(
  db: Db,
  { seriesIds, state, before, limit }: DeskEntryFilter,
): Promise<readonly DeskEntrySummary[]> {
  if (seriesIds?.length === 0) return [];
  const rows = await db
    .selectFrom('entries')
    .select((eb) => [
      'entries.id',
      'entries.series_id as seriesId',
      'entries.day',
      'entries.title',
      'entries.status',
      'entries.publish_at as publishAt',
      'entries.closed_at as closedAt',
      eb
        .selectFrom('updates')
        .select((updates) => updates.fn.countAll<number>().as('count'))
        .whereRef('updates.entry_id', '=', 'entries.id')
        .where('updates.status', 'in', ['draft', 'scheduled'])
        .as('draftCount'),
    ])
    .where('entries.status', '=', state === 'open' || state === 'closed' ? 'published' : state)
    .$if(state === 'open', (query) => query.where('entries.closed_at', 'is', null))
    .$if(state === 'closed', (query) => query.where('entries.closed_at', 'is not', null))
    .$if(seriesIds !== null, (query) => query.where('entries.series_id', 'in', seriesIds ?? []))
    .$if(before !== null, (query) => query.where('entries.day', '<', before ?? ''))
    .orderBy('entries.day', 'desc')
    .orderBy('entries.id')
    .limit(limit)
    .execute();
  return withSeries(
    db,
    rows.map((row) => ({ ...row, draftCount: row.draftCount ?? 0 })),
  );
}

/** A series' entries of any status, newest day first.
 *  @param page.before  only days earlier than this one; null: from the newest on */
export async function listEntriesOfSeries(
  db: Db,
  seriesId: string,
  { before, limit }: { readonly before: Day | null; readonly limit: number },
): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('entries')
    .select(ENTRY_COLUMNS)
    .where('series_id', '=', seriesId)
    .$if(before !== null, (query) => query.where('day', '<', before ?? ''))
    .orderBy('day', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toEntry);
}

/** The entries of one day, whatever their status, by series. */
export async function listEntriesOfDay(
  db: Db,
  { seriesIds, day }: { readonly seriesIds: readonly string[]; readonly day: Day },
): Promise<readonly { readonly seriesId: string; readonly title: string; readonly status: EntryStatus }[]> {
  if (seriesIds.length === 0) return [];
  return db
    .selectFrom('entries')
    .select(['series_id as seriesId', 'title', 'status'])
    .where('day', '=', day)
    .where('series_id', 'in', seriesIds)
    .orderBy('series_id')
    .orderBy('id')
    .limit(seriesIds.length)
    .execute();
}

/** The title of each of these days of series (by slug) that readers can see, by `SLUG DAY`; at most 200. */
export async function listPublishedTitles(
  db: Db,
  days: readonly { readonly series: string; readonly day: Day }[],
): Promise<ReadonlyMap<string, { readonly day: Day; readonly title: string }>> {
  if (days.length === 0) return new Map();
  const rows = await db
    .selectFrom('entries')
    .innerJoin('series', 'series.id', 'entries.series_id')
    .select(['series.slug', 'entries.day', 'entries.title'])
    .where('entries.status', '=', PUBLISHED)
    .where((eb) =>
      eb(
        eb.refTuple('series.slug', 'entries.day'),
        'in',
        days.slice(0, 200).map(({ series, day }) => eb.tuple(series, day)),
      ),
    )
    .orderBy('entries.day')
    .orderBy('entries.id')
    .limit(200)
    .execute();
  return new Map(rows.map(({ slug, ...entry }) => [`${slug} ${entry.day}`, entry]));
}
