/** API tokens: made once, shown once, known by their hash. */
import { type Account, type Actor, mayAdminister } from '../../domain/account.ts';
import { dayOf } from '../../domain/calendar.ts';
import { ConflictError, ForbiddenError, ValidationError } from '../../domain/errors.ts';
import {
  addRequests,
  deleteToken,
  findToken,
  insertToken,
  markTokenUsed,
  type OwnedToken,
} from '../../store/accounts/tokens.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../record-audit.ts';
import { inTransaction } from '../transaction.ts';
import { hashKey, makeKey } from './key.ts';

/** Makes a token that may do what its account may do.
 *  @returns the token, which is nowhere else: show it once
 *  @throws ForbiddenError it is for somebody else.  @throws ConflictError the account is disabled
 *  @throws ValidationError no label */
export async function createToken(
  context: Context,
  account: Account,
  label: string,
  actor: Actor,
): Promise<string> {
  if (actor?.id !== account.id && !mayAdminister(actor)) {
    throw new ForbiddenError('You can make tokens for your own account only.');
  }
  if (account.isDisabled)
    throw new ConflictError(`${account.email} is disabled: its tokens would do nothing.`);
  if (label.trim() === '' || label.length > 100) {
    const rule = 'A label says what the token is for, in at most 100 characters.';
    throw new ValidationError(rule, { label: rule });
  }
  const token = makeKey('dateline_');
  await inTransaction(context, async (trx) => {
    const id = context.newId();
    const row = {
      id,
      accountId: account.id,
      label: label.replaceAll(/\s+/gu, ' ').trim(),
      createdAt: context.clock.now(),
      usedDay: null,
    };
    await insertToken(trx, row, hashKey(token));
    await recordAudit(context, trx, { act: 'token.create', object: account.id, detail: row.label }, actor);
  });
  return token;
}

/** Puts one of the actor's own tokens out of use; one that is gone, or somebody else's, is left as it is. */
export async function revokeToken(context: Context, id: string, actor: Account): Promise<void> {
  await inTransaction(context, async (trx) => {
    if (!(await deleteToken(trx, actor.id, id))) return;
    await recordAudit(context, trx, { act: 'token.revoke', object: actor.id, detail: '' }, actor);
  });
}

/** A token that is in use, with the account it acts for and the requests it has sent, as far as the processes have told. */
export type TokenInUse = OwnedToken;

/** Finds a token; undefined for an unknown one and for one of a disabled account. */
export async function findTokenInUse(context: Context, token: string): Promise<TokenInUse | undefined> {
  const found = await findToken(context.db.reader, hashKey(token));
  if (!found || found.account.isDisabled) return undefined;
  const today = dayOf(context.clock.now());
  if (found.usedDay !== today) await markTokenUsed(context.db.writer, found.id, today);
  return found;
}

/** Tells the other processes of requests that a token has sent to this one. */
export async function tellRequests({ db }: Context, id: string, count: number): Promise<void> {
  await addRequests(db.writer, id, count);
}
