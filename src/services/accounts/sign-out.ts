/** Signing out, here and everywhere. */
import type { Account } from '../../domain/account.ts';
import { deleteSessions } from '../../store/accounts/sessions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../transaction.ts';
import { openAuth } from './auth.ts';
import { headersOf, type Visitor } from './visitor.ts';

/** Ends the session a visitor comes with, if there is one.
 *  @returns headers Set-Cookie that make the browser forget it */
export async function endSession(context: Context, visitor: Visitor): Promise<readonly string[]> {
  const auth = await openAuth(context);
  const { headers } = await auth.api.signOut({ headers: headersOf(visitor), returnHeaders: true });
  return headers.getSetCookie();
}

/** Ends all sessions of an account, this one too. */
export async function signOutEverywhere(context: Context, account: Account): Promise<void> {
  await inTransaction(context, (trx) => deleteSessions(trx, account.id));
}
