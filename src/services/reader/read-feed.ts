/** What a feed carries. */
import type { Media } from '../../domain/media.ts';
import type { Series } from '../../domain/series.ts';
import { photoIds } from '../../formats/markdown/markdown-parts.ts';
import { type FeedBlock, listFeedBlocks } from '../../store/feed-blocks.ts';
import { listMedia } from '../../store/media/media.ts';
import { listCorrections, type StoredCorrection } from '../../store/revisions.ts';
import type { Db } from '../../store/schema.ts';
import type { Context } from '../context.ts';
import { getSeries } from '../entries/get-entry.ts';
import { type BlockReference, listReferenceLinks } from './list-reference-links.ts';
import { inSnapshot } from '../transaction.ts';

/** Enough for a subscriber who looks once on a breaking day. */
const BLOCKS = 60;

export interface FeedPage {
  /** Null for the feed of the whole site. */
  readonly series: Series | null;
  /** Newest publication first. */
  readonly blocks: readonly FeedBlock[];
  /** Of the blocks' entries. */
  readonly references: readonly BlockReference[];
  /** Of the blocks' entries, newest first. */
  readonly corrections: readonly StoredCorrection[];
  readonly media: ReadonlyMap<string, Media>;
}

/** The newest blocks of a series, or of the site.
 *  @throws NotFoundError no series at that slug */
export async function readFeed(context: Context, slug: string | null): Promise<FeedPage> {
  return inSnapshot(context, (db) => readPage(db, slug));
}

async function readPage(db: Db, slug: string | null): Promise<FeedPage> {
  const series = slug === null ? null : await getSeries(db, slug);
  const blocks = await listFeedBlocks(db, { seriesId: series?.id ?? null, limit: BLOCKS });
  const entryIds = [...new Set(blocks.map(entryIdOf))];
  return {
    series,
    blocks,
    references: await listReferenceLinks(db, entryIds),
    corrections: await listCorrections(db, entryIds),
    media: await listMedia(db, [...new Set(blocks.flatMap(blockPhotoIds))]),
  };
}

function entryIdOf(block: FeedBlock): string {
  return block.kind === 'entry' ? block.entry.id : block.update.entryId;
}

function blockPhotoIds(block: FeedBlock): string[] {
  if (block.kind === 'update') return block.update.withdrawal ? [] : photoIds(block.update.body);
  const { lead, originalEntry } = block.entry;
  return [...(lead?.mediaId == null ? [] : [lead.mediaId]), ...photoIds(originalEntry)];
}
