/** What readers find under a tag. */
import type { EntrySummary } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import { tagOf } from '../../domain/tag.ts';
import type { Update } from '../../domain/update.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Db } from '../schema.ts';
import { withSeries } from '../series.ts';
import { JOINED_UPDATE_COLUMNS, toUpdate } from '../updates/update-row.ts';
import { PUBLISHED } from '../visible.ts';

export interface TaggedEntry {
  readonly series: Series;
  readonly entry: EntrySummary;
}

export interface TaggedUpdate {
  readonly series: Series;
  /** The entry's. */
  readonly day: Day;
  readonly title: string;
  readonly update: Update;
}

/** Which of all that carry a tag, counted from the newest. */
export interface TagSlice {
  readonly limit: number;
  readonly offset: number;
}

/** The published entries with a tag, newest first by the stamp of their original entry.
 *  @param tag  as in a URL or as a label */
export async function listTaggedEntries(
  db: Db,
  tag: string,
  page: TagSlice,
): Promise<readonly TaggedEntry[]> {
  const rows = await db
    .selectFrom('tags')
    .innerJoin('entries', 'entries.id', 'tags.subject_id')
    .select([
      'entries.series_id as seriesId',
      'entries.id',
      'entries.day',
      'entries.title',
      'entries.standfirst',
    ])
    .where('tags.tag', '=', tagOf(tag))
    .where('tags.update_id', 'is', null)
    .where('entries.status', '=', PUBLISHED)
    .orderBy('tags.posted_at', 'desc')
    .orderBy('tags.subject_id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return withSeries(
    db,
    rows.map(({ seriesId, ...entry }) => ({ seriesId, entry })),
  );
}

/** The published updates of published entries with a tag, newest stamp first.
 *  @param tag  as in a URL or as a label */
export async function listTaggedUpdates(
  db: Db,
  tag: string,
  page: TagSlice,
): Promise<readonly TaggedUpdate[]> {
  const rows = await db
    .selectFrom('tags')
    .innerJoin('updates', 'updates.id', 'tags.subject_id')
    .innerJoin('entries', 'entries.id', 'updates.entry_id')
    .select(JOINED_UPDATE_COLUMNS)
    .select(['entries.series_id as seriesId', 'entries.day', 'entries.title'])
    .where('tags.tag', '=', tagOf(tag))
    .where('tags.update_id', 'is not', null)
    .where('updates.status', '=', PUBLISHED)
    .where('updates.entry_status', '=', PUBLISHED)
    .orderBy('tags.posted_at', 'desc')
    .orderBy('tags.subject_id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const updates = rows.map(({ seriesId, day, title, ...row }) => ({
    seriesId,
    day,
    title,
    update: toUpdate(row),
  }));
  return withSeries(db, updates);
}
