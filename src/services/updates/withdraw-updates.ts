/** Withdrawing many updates at once: all of them, or none. */
import type { Actor } from '../../domain/account.ts';
import { ValidationError } from '../../domain/errors.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../transaction.ts';
import { withdrawUpdate } from './withdraw-update.ts';

const AT_MOST = 100;

/** Withdraws updates with one reason, in the order given.
 *  @throws as withdrawUpdate does, for the first that cannot be withdrawn.  @throws ValidationError none, or too many */
export async function withdrawUpdates(
  context: Context,
  updateIds: readonly string[],
  reason: string,
  actor: Actor,
): Promise<void> {
  if (updateIds.length === 0 || updateIds.length > AT_MOST) {
    const rule = `Choose 1 to ${AT_MOST} updates.`;
    throw new ValidationError(rule, { updates: rule });
  }
  await inTransaction(context, async (trx) => {
    for (const id of updateIds) await withdrawUpdate({ ...context, trx }, id, reason, actor);
  });
}
