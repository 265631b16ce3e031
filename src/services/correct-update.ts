/** Changing a published update: silently for a typo, with a public dated note for the rest. */
import type { Actor } from '../domain/account.ts';
import { cutToMinute, type Instant } from '../domain/calendar.ts';
import { ConflictError, NotFoundError } from '../domain/errors.ts';
import type { RevisionKind } from '../domain/revision.ts';
import type { Update } from '../domain/update.ts';
import { getEntryById } from '../store/entries/entries.ts';
import { getSeriesById } from '../store/series.ts';
import { findUpdate, updateUpdate } from '../store/updates/updates.ts';
import { appendWire, takeSeq } from '../store/wire.ts';
import type { Context } from './context.ts';
import { demandNote } from './correction-note.ts';
import { indexUpdate } from './index-block.ts';
import type { EditableField } from './publish-update.ts';
import { recordRevisions } from './record-revision.ts';
import { inTransaction } from './transaction.ts';

export interface UpdateCorrection {
  readonly updateId: string;
  readonly kind: Exclude<RevisionKind, 'original' | 'withdrawal'>;
  /** What readers are told; null for a typo. */
  readonly note: string | null;
  readonly changes: Partial<Pick<Update, EditableField>>;
  /** The revision the editor had before them; a newer one is a conflict. Left out: the newest. */
  readonly expectedRevision?: number;
}

/** Corrects a published update and tells the wire. The anchor stays, whatever the stamp becomes.
 *  @param actor  an account, or null for the command line
 *  @throws NotFoundError no such update.  @throws ConflictError changed meanwhile, or not published
 *  @throws ValidationError a correction, addition or retraction without a note */
export async function correctUpdate(
  context: Context,
  correction: UpdateCorrection,
  actor: Actor,
): Promise<{ readonly update: Update; readonly seq: number }> {
  demandNote(correction);
  return inTransaction(context, async (trx) => {
    const seq = await takeSeq(trx);
    const before = await findUpdate(trx, correction.updateId);
    if (!before) throw new NotFoundError(`There is no update ${correction.updateId}.`);
    demandCurrent(before, correction);
    const entry = await getEntryById(trx, before.entryId);
    const series = await getSeriesById(trx, entry.seriesId);
    const now = context.clock.now();
    const update = revise(before, correction, now);
    const { kind, note } = correction;
    await updateUpdate(trx, update);
    await recordRevisions(context, trx, [update], { kind, note, actor });
    await indexUpdate(trx, { series, entry }, update);
    await appendWire(trx, {
      seq,
      at: now,
      kind: 'revise',
      entryId: entry.id,
      updateId: update.id,
      revision: update.revision,
    });
    return { update, seq };
  });
}

function demandCurrent(update: Update, { expectedRevision }: UpdateCorrection): void {
  if (update.status !== 'published') {
    throw new ConflictError(`The update is ${update.status}, so there is nothing before readers to correct.`);
  }
  if (expectedRevision !== undefined && expectedRevision !== update.revision) {
    throw new ConflictError(
      `The update has changed since you opened it (revision ${String(update.revision)}, yours ${String(expectedRevision)}): look at the present text and try again.`,
    );
  }
}

function revise(before: Update, { kind, changes }: UpdateCorrection, now: Instant): Update {
  const postedAt = cutToMinute(changes.postedAt ?? before.postedAt);
  const modifiedAt = kind === 'typo' ? before.modifiedAt : now;
  return { ...before, ...changes, postedAt, modifiedAt, revision: before.revision + 1 };
}
