/** Withdrawing an update: readers see a stub with the reason, the record stays. */
import type { Actor } from '../../domain/account.ts';
import { ConflictError, ValidationError } from '../../domain/errors.ts';
import type { Update } from '../../domain/update.ts';
import { removeSearchText } from '../../store/search/search-texts.ts';
import { updateUpdate } from '../../store/updates/updates.ts';
import { takeSeq } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { getUpdateToRevise } from './get-update.ts';
import { recordAudit } from '../record-audit.ts';
import { recordRevisions } from '../record-revision.ts';
import { tellWire } from '../tell-wire.ts';
import { inTransaction } from '../transaction.ts';

/** Withdraws a published update and tells the wire. Its text stays in the store for editors.
 *  @param reason  what readers are told
 *  @param actor  an account, or null for the command line
 *  @throws NotFoundError no such update.  @throws ForbiddenError it is neither theirs nor of a series they edit
 *  @throws ConflictError not published, or withdrawn already
 *  @throws ValidationError no reason */
export async function withdrawUpdate(
  context: Context,
  updateId: string,
  reason: string,
  actor: Actor,
): Promise<{ readonly update: Update; readonly seq: number }> {
  if (!reason.trim())
    throw new ValidationError('A withdrawal needs a reason for readers.', { reason: 'Say why.' });
  return inTransaction(context, async (trx) => {
    const seq = await takeSeq(trx);
    const { update: before } = await getUpdateToRevise(trx, updateId, actor);
    if (before.status !== 'published')
      throw new ConflictError(`The update is ${before.status}, not published.`);
    const at = context.clock.now();
    const revision = before.revision + 1;
    const update: Update = {
      ...before,
      status: 'withdrawn',
      withdrawal: { at, reason },
      modifiedAt: at,
      revision,
    };
    await updateUpdate(trx, update);
    await recordRevisions(context, trx, [update], { kind: 'withdrawal', note: reason, actor });
    await removeSearchText(trx, { entryId: update.entryId, updateId });
    await tellWire(context, trx, { seq, kind: 'withdraw' }, update);
    await recordAudit(context, trx, { act: 'update.withdraw', object: updateId, detail: '' }, actor);
    return { update, seq };
  });
}
