/** A tag's page. */
import { NotFoundError } from '../../domain/errors.ts';
import {
  listTaggedEntries,
  listTaggedUpdates,
  type TaggedEntry,
  type TaggedUpdate,
} from '../../store/tags/tag-lists.ts';
import type { Context } from '../context.ts';

/** Entries, and updates, on a page. */
const PAGE_SIZE = 100;

/** Pages of one tag: what lies beyond is found by searching, so that no page costs much more than the first. */
const PAGES_MAX = 100;

export interface TagPage {
  readonly tag: string;
  /** From 1. */
  readonly page: number;
  /** Newest first; at most 100 of each. */
  readonly entries: readonly TaggedEntry[];
  readonly updates: readonly TaggedUpdate[];
  /** A page with older ones follows. */
  readonly hasNext: boolean;
}

/** @param tag   as in the URL
 *  @param page  from 1
 *  @throws NotFoundError nothing that readers can see carries it, or no such page */
export async function readTag({ db }: Context, tag: string, page: number): Promise<TagPage> {
  if (page > PAGES_MAX) throw new NotFoundError('The tag has no page of that number.');
  // One more than is shown tells whether there is more.
  const slice = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
  const entries = await listTaggedEntries(db.reader, tag, slice);
  const updates = await listTaggedUpdates(db.reader, tag, slice);
  if (entries.length + updates.length === 0) throw new NotFoundError(`Nothing is tagged “${tag}”.`);
  return {
    tag,
    page,
    entries: entries.slice(0, PAGE_SIZE),
    updates: updates.slice(0, PAGE_SIZE),
    hasNext: page < PAGES_MAX && Math.max(entries.length, updates.length) > PAGE_SIZE,
  };
}
