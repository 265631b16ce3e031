/** What people change of their own account. */
import type { Account } from '../../domain/account.ts';
import { ValidationError } from '../../domain/errors.ts';
import { renameAccount } from '../../store/accounts/accounts.ts';
import { listSessions, type Session } from '../../store/accounts/sessions.ts';
import { type ApiToken, listTokens } from '../../store/accounts/tokens.ts';
import { findTwoFactor } from '../../store/accounts/two-factors.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../record-audit.ts';
import { inTransaction } from '../transaction.ts';
import { demandName } from './add-account.ts';
import { openAuth } from './auth.ts';
import { demandLength } from './password.ts';
import { orRefusal } from './refusal.ts';
import { beginAttempt, forgetFailure } from './sign-in-limit.ts';
import { headersOf, type Visitor } from './visitor.ts';

export interface OwnAccount {
  readonly hasTwoFactor: boolean;
  /** Newest first. */
  readonly sessions: readonly Session[];
  /** Newest first. */
  readonly tokens: readonly ApiToken[];
}

/** What an account page shows besides the account. */
export async function readOwnAccount({ db, clock }: Context, account: Account): Promise<OwnAccount> {
  const twoFactor = await findTwoFactor(db.reader, account.id);
  return {
    hasTwoFactor: twoFactor?.isVerified ?? false,
    sessions: await listSessions(db.reader, account.id, clock.now()),
    tokens: await listTokens(db.reader, account.id),
  };
}

/** Changes the name.
 *  @throws ValidationError no name, or one too long */
export async function renameOwnAccount(context: Context, account: Account, name: string): Promise<void> {
  const renamed = demandName(name);
  await inTransaction(context, async (trx) => {
    await renameAccount(trx, account.id, renamed, context.clock.now());
    await recordAudit(context, trx, { act: 'account.change', object: account.id, detail: 'name' }, account);
  });
}

/** Changes the password. All other sessions end, and this one goes on under another id.
 *  @returns headers Set-Cookie
 *  @throws ValidationError the present password is wrong, or the next too short or too long
 *  @throws TooManyRequestsError too many passwords were wrong */
export async function changeOwnPassword(
  context: Context,
  account: Account,
  given: { readonly password: string; readonly next: string },
  visitor: Visitor,
): Promise<readonly string[]> {
  demandLength(given.next, 'next');
  const change = async () => {
    const auth = await openAuth(context);
    const body = { currentPassword: given.password, newPassword: given.next, revokeOtherSessions: true };
    return auth.api.changePassword({ body, headers: headersOf(visitor), returnHeaders: true });
  };
  const { headers } = await withPassword(context, account, visitor, change);
  await inTransaction(context, (trx) =>
    recordAudit(context, trx, { act: 'account.password', object: account.id, detail: '' }, account),
  );
  return headers.getSetCookie();
}

/** Has better-auth do what asks for the account's password, within the limits of signing in.
 *  @throws ValidationError the password is wrong.  @throws TooManyRequestsError too many were */
export async function withPassword<T extends object>(
  context: Context,
  account: Account,
  visitor: Visitor,
  work: () => Promise<T>,
): Promise<T> {
  const attempt = { email: account.email, address: visitor.address };
  await beginAttempt(context, attempt);
  const done = await orRefusal(work());
  if ('refusal' in done) {
    if (done.refusal !== 'INVALID_PASSWORD')
      throw new ValidationError(`This cannot be done: ${done.refusal}.`);
    const rule = 'This is not your present password.';
    throw new ValidationError(rule, { password: rule });
  }
  await forgetFailure(context, attempt);
  return done;
}
