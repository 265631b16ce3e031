/** What feeds carry: original entries and updates, by the order of publication. */
import type { Day, Instant } from '../domain/calendar.ts';
import type { Entry } from '../domain/entry.ts';
import type { Series } from '../domain/series.ts';
import type { Update } from '../domain/update.ts';
import { ENTRY_COLUMNS, toEntry } from './entries/entry-row.ts';
import type { Db } from './schema.ts';
import { withSeries } from './series.ts';
import { JOINED_UPDATE_COLUMNS, toUpdate } from './updates/update-row.ts';
import { EMPTY, PUBLISHED, TOLD } from './visible.ts';

/** A block of a published entry: its original entry, or an update that is published or withdrawn. */
export type FeedBlock =
  | { readonly kind: 'entry'; readonly series: Series; readonly publishedAt: Instant; readonly entry: Entry }
  | {
      readonly kind: 'update';
      readonly series: Series;
      readonly publishedAt: Instant;
      /** The entry's. */
      readonly day: Day;
      readonly title: string;
      readonly update: Update;
    };

/** The series whose blocks are meant, null for every series, and how many of them. */
export interface Feed {
  readonly seriesId: string | null;
  readonly limit: number;
}

/** The blocks published last, newest first. Each query walks an index that holds nothing else. */
export async function listFeedBlocks(db: Db, feed: Feed): Promise<readonly FeedBlock[]> {
  const entries = await listOriginalEntries(db, feed);
  const updates = await listFeedUpdates(db, feed);
  return [...entries, ...updates].sort(newestFirst).slice(0, feed.limit);
}

async function listOriginalEntries(db: Db, { seriesId, limit }: Feed): Promise<FeedBlock[]> {
  const rows = await db
    .selectFrom('entries')
    .select(ENTRY_COLUMNS)
    .where('status', '=', PUBLISHED)
    .where('original_entry', '<>', EMPTY)
    .$if(seriesId !== null, (query) => query.where('series_id', '=', seriesId))
    .orderBy('published_at', 'desc')
    .orderBy('posted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const blocks = await withSeries(
    db,
    rows.map((row) => ({ seriesId: row.series_id, entry: toEntry(row) })),
  );
  return blocks.map(({ series, entry }) => ({
    ...{ kind: 'entry', series, entry },
    publishedAt: entry.publishedAt ?? entry.modifiedAt,
  }));
}

async function listFeedUpdates(db: Db, { seriesId, limit }: Feed): Promise<FeedBlock[]> {
  const rows = await db
    .selectFrom('updates')
    .innerJoin('entries', 'entries.id', 'updates.entry_id')
    .select(JOINED_UPDATE_COLUMNS)
    .select(['entries.series_id as seriesId', 'entries.day', 'entries.title'])
    .where('updates.entry_status', '=', PUBLISHED)
    .where('updates.status', 'in', TOLD)
    .$if(seriesId !== null, (query) => query.where('updates.series_id', '=', seriesId))
    .orderBy('updates.published_at', 'desc')
    .orderBy('updates.posted_at', 'desc')
    .orderBy('updates.id', 'desc')
    .limit(limit)
    .execute();
  const blocks = await withSeries(db, rows);
  return blocks.map(({ series, day, title, ...row }) => ({
    ...{ kind: 'update', series, day, title, update: toUpdate(row) },
    publishedAt: row.published_at ?? row.modified_at,
  }));
}

/** As the queries order; of one stamp, an update is newer than an original entry. */
function newestFirst(one: FeedBlock, other: FeedBlock): number {
  const [first, second] = [placeOf(one), placeOf(other)];
  if (first === second) return 0;
  return first < second ? 1 : -1;
}

function placeOf(block: FeedBlock): string {
  const { postedAt, id } = block.kind === 'entry' ? block.entry : block.update;
  return [block.publishedAt, postedAt, block.kind, id].join(' ');
}
