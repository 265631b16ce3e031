/** Publishing an update. */
import type { Actor } from '../domain/account.ts';
import { cutToMinute, type Day, type Instant } from '../domain/calendar.ts';
import { ConflictError } from '../domain/errors.ts';
import type { Entry } from '../domain/entry.ts';
import { stampOf } from '../domain/stamp.ts';
import { nextAnchor, type Update } from '../domain/update.ts';
import { insertUpdate, listAnchors, nextOrdinal } from '../store/updates/updates.ts';
import { appendWire, takeSeq } from '../store/wire.ts';
import type { Context } from './context.ts';
import { getEntry } from './get-entry.ts';
import { indexUpdate } from './index-block.ts';
import { recordRevisions } from './record-revision.ts';
import { inTransaction } from './transaction.ts';

/** What an editor gives of an update; what is left out is empty. */
export interface NewUpdate extends Partial<Pick<Update, EditableField>> {
  readonly body: string;
}

export type EditableField =
  'headline' | 'body' | 'byline' | 'postedAt' | 'isKeyEvent' | 'isPinned' | 'claim' | 'sources' | 'tags';

/** Publishes an update on an entry and tells the wire.
 *  @param where.slug  the series'. @param where.day  the entry's
 *  @param input.postedAt  instant shown as the stamp, cut to the minute; defaults to context.clock.now()
 *  @param actor  an account, or null for the command line
 *  @returns the stored update with its anchor, and its wire seq; durable when this resolves
 *  @throws NotFoundError no such entry.  @throws ConflictError the entry is not published */
export async function publishUpdate(
  context: Context,
  where: { readonly slug: string; readonly day: Day },
  input: NewUpdate,
  actor: Actor,
): Promise<{ readonly update: Update; readonly seq: number }> {
  return inTransaction(context, async (trx) => {
    const seq = await takeSeq(trx);
    const { series, entry } = await getEntry(trx, where.slug, where.day);
    if (entry.status !== 'published') throw notPublished(entry);
    const now = context.clock.now();
    const postedAt = cutToMinute(input.postedAt ?? now);
    const update: Update = {
      ...makeUpdate({ ...input, postedAt }, now),
      id: context.newId(),
      entryId: entry.id,
      anchor: nextAnchor(stampOf(postedAt), await listAnchors(trx, entry.id)),
      ordinal: await nextOrdinal(trx, entry.id),
    };
    await insertUpdate(trx, update);
    await recordRevisions(context, trx, [update], { kind: 'original', note: null, actor });
    await indexUpdate(trx, { series, entry }, update);
    await appendWire(trx, {
      seq,
      at: now,
      kind: 'update',
      entryId: entry.id,
      updateId: update.id,
      revision: 1,
    });
    return { update, seq };
  });
}

/** All of an update but its place: who it is and where it stands. */
function makeUpdate(
  input: NewUpdate & Pick<Update, 'postedAt'>,
  now: Instant,
): Omit<Update, 'id' | 'entryId' | 'anchor' | 'ordinal'> {
  return {
    headline: null, byline: null, isKeyEvent: false, isPinned: false, claim: null, sources: [], tags: [],
    ...input,
    status: 'published', publishAt: null, publishedAt: now, modifiedAt: now, withdrawal: null, revision: 1,
  }; // prettier-ignore
}

function notPublished(entry: Entry): ConflictError {
  return new ConflictError(
    `The entry of ${entry.day} is a ${entry.status} entry, so nobody would see the update: publish the entry first.`,
  );
}
