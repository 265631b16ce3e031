/** A tag's page. */
import { NotFoundError } from '../../domain/errors.ts';
import {
  listTaggedEntries,
  listTaggedUpdates,
  type TaggedEntry,
  type TaggedUpdate,
} from '../../store/tags/tag-lists.ts';
import type { Context } from '../context.ts';

const SHOWN = 100;

export interface TagPage {
  readonly tag: string;
  /** Newest first; at most 100 of each. */
  readonly entries: readonly TaggedEntry[];
  readonly updates: readonly TaggedUpdate[];
}

/** @param tag  as in the URL
 *  @throws NotFoundError nothing that readers can see carries it */
export async function readTag(context: Context, tag: string): Promise<TagPage> {
  const entries = await listTaggedEntries(context.db.reader, tag, SHOWN);
  const updates = await listTaggedUpdates(context.db.reader, tag, SHOWN);
  if (entries.length + updates.length === 0) throw new NotFoundError(`Nothing is tagged “${tag}”.`);
  return { tag, entries, updates };
}
