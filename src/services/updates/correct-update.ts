/** Changing a published update: silently for a typo, with a public dated note for the rest. */
import type { Actor } from '../../domain/account.ts';
import { cutToMinute, type Instant } from '../../domain/calendar.ts';
import { demandUpdateRules } from '../../domain/block-rules.ts';
import { ConflictError } from '../../domain/errors.ts';
import type { RevisionKind } from '../../domain/revision.ts';
import type { Update } from '../../domain/update.ts';
import { updateUpdate } from '../../store/updates/updates.ts';
import { takeSeq } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { demandNote } from '../correction-note.ts';
import { demandRevision } from '../demand-revision.ts';
import { getUpdateToRevise } from './get-update.ts';
import { indexUpdate } from '../index-block.ts';
import type { EditableField } from './draft-update.ts';
import { recordAudit } from '../record-audit.ts';
import { recordRevisions } from '../record-revision.ts';
import { tellWire } from '../tell-wire.ts';
import { inTransaction } from '../transaction.ts';

export interface UpdateCorrection {
  readonly updateId: string;
  readonly kind: Exclude<RevisionKind, 'original' | 'withdrawal'>;
  /** What readers are told; null for a typo. */
  readonly note: string | null;
  readonly changes: Partial<Pick<Update, EditableField>>;
  /** The revision the editor had before them; a newer one is a conflict. Left out: the newest. */
  readonly expectedRevision?: number | undefined;
}

/** Corrects a published update and tells the wire. The anchor stays, whatever the stamp becomes.
 *  @param actor  an account, or null for the command line
 *  @throws NotFoundError no such update.  @throws ForbiddenError it is neither theirs nor of a series they edit
 *  @throws StaleRevisionError changed meanwhile.  @throws ConflictError not published
 *  @throws ValidationError a correction, addition or retraction without a note */
export async function correctUpdate(
  context: Context,
  correction: UpdateCorrection,
  actor: Actor,
): Promise<{ readonly update: Update; readonly seq: number }> {
  demandNote(correction);
  return inTransaction(context, async (trx) => {
    const seq = await takeSeq(trx);
    const { update: before, ...page } = await getUpdateToRevise(trx, correction.updateId, actor);
    demandCurrent(before, correction);
    const now = context.clock.now();
    const update = revise(before, correction, now);
    demandUpdateRules(update);
    const { kind, note } = correction;
    await updateUpdate(trx, update);
    await recordRevisions(context, trx, [update], { kind, note, actor });
    await indexUpdate(trx, page, update);
    await tellWire(context, trx, { seq, kind: 'revise' }, update);
    const deed = { act: 'update.correct', object: update.id, detail: kind } as const;
    await recordAudit(context, trx, deed, actor);
    return { update, seq };
  });
}

function demandCurrent(update: Update, { expectedRevision }: UpdateCorrection): void {
  if (update.status !== 'published') {
    throw new ConflictError(`The update is ${update.status}, so there is nothing before readers to correct.`);
  }
  demandRevision('update', update.revision, expectedRevision);
}

function revise(before: Update, { kind, changes }: UpdateCorrection, now: Instant): Update {
  const postedAt = cutToMinute(changes.postedAt ?? before.postedAt);
  const modifiedAt = kind === 'typo' ? before.modifiedAt : now;
  return { ...before, ...changes, postedAt, modifiedAt, revision: before.revision + 1 };
}
