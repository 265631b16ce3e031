/** What feeds carry: original entries and updates, by the order of publication. */
import type { Day, Instant } from '../domain/calendar.ts';
import type { Entry } from '../domain/entry.ts';
import type { Update } from '../domain/update.ts';
import { ENTRY_COLUMNS, toEntry } from './entry-row.ts';
import type { Db } from './schema.ts';
import { JOINED_UPDATE_COLUMNS, toUpdate } from './update-row.ts';
import { EMPTY, PUBLISHED, TOLD } from './visible.ts';

/** A block of a published entry: its original entry, or an update that is published or withdrawn. */
export type FeedBlock =
  | {
      readonly kind: 'entry';
      readonly seriesId: string;
      readonly publishedAt: Instant;
      readonly entry: Entry;
    }
  | {
      readonly kind: 'update';
      readonly seriesId: string;
      readonly publishedAt: Instant;
      /** The entry's. */
      readonly day: Day;
      readonly title: string;
      readonly update: Update;
    };

/** The blocks published last, newest first. Both queries walk an index that holds nothing else.
 *  @param feed.seriesId  of one series; null for the site */
export async function listFeedBlocks(
  db: Db,
  feed: { readonly seriesId: string | null; readonly limit: number },
): Promise<readonly FeedBlock[]> {
  const entries = await listOriginalEntries(db, feed);
  const updates = await listFeedUpdates(db, feed);
  return [...entries, ...updates].sort(newestFirst).slice(0, feed.limit);
}

interface Feed {
  readonly seriesId: string | null;
  readonly limit: number;
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
  return rows.map((row) => ({
    ...{ kind: 'entry', seriesId: row.series_id, publishedAt: row.published_at ?? row.modified_at },
    entry: toEntry(row),
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
  return rows.map(({ seriesId: ofSeries, day, title, ...row }) => ({
    ...{ kind: 'update', seriesId: ofSeries, publishedAt: row.published_at ?? row.modified_at },
    ...{ day, title, update: toUpdate(row) },
  }));
}

/** As the queries order: by publication, then by stamp; an original entry is older than updates of its stamp. */
function newestFirst(one: FeedBlock, other: FeedBlock): number {
  const [first, second] = [orderOf(one), orderOf(other)];
  if (first === second) return 0;
  return first < second ? 1 : -1;
}

function orderOf(block: FeedBlock): string {
  const postedAt = block.kind === 'entry' ? block.entry.postedAt : block.update.postedAt;
  return `${block.publishedAt} ${postedAt} ${block.kind}`;
}
