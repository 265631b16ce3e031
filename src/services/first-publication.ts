/** What becomes of an update when readers are first told of it: its place in the order, and its anchor for ever. */
import { cutToMinute, type Instant } from '../domain/calendar.ts';
import { ConflictError } from '../domain/errors.ts';
import { stampOf } from '../domain/stamp.ts';
import { nextAnchor, type Update } from '../domain/update.ts';
import type { Entry } from '../domain/entry.ts';
import type { Db } from '../store/schema.ts';
import { listAnchors, nextOrdinal } from '../store/updates/update-places.ts';

/** The update as published, to be stored by the caller in the transaction that took the seq.
 *  @param publishedAt  the present instant
 *  @throws ConflictError its entry is not published */
export async function firstPublication(
  trx: Db,
  entry: Entry,
  update: Update,
  publishedAt: Instant,
): Promise<Update> {
  if (entry.status !== 'published') throw notPublished(entry);
  const postedAt = cutToMinute(update.postedAt);
  const stamp = stampOf(postedAt);
  return {
    ...update,
    status: 'published',
    postedAt,
    publishAt: null,
    publishedAt,
    modifiedAt: publishedAt,
    anchor: nextAnchor(stamp, await listAnchors(trx, entry.id, stamp)),
    ordinal: await nextOrdinal(trx, entry.id),
  };
}

function notPublished(entry: Entry): ConflictError {
  return new ConflictError(
    `The entry of ${entry.day} is a ${entry.status} entry, so nobody would see the update: publish the entry first.`,
  );
}
