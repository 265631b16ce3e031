/** Who is signed in. */
import type { Account } from '../../domain/account.ts';
import { findAccount } from '../../store/accounts/accounts.ts';
import type { Context } from '../context.ts';
import { openAuth } from './auth.ts';
import { headersOf, type Visitor } from './visitor.ts';

export interface SignedIn {
  readonly account: Account;
  readonly sessionId: string;
  /** Headers Set-Cookie, when the session was given more time. */
  readonly setCookies: readonly string[];
}

/** Who a visitor is signed in as; undefined for nobody, and for a disabled account. */
export async function readSession(context: Context, visitor: Visitor): Promise<SignedIn | undefined> {
  // Most who come without a session come without any cookie: nothing is loaded for them.
  if (visitor.cookie?.includes('dateline.session_token=') !== true) return undefined;
  const auth = await openAuth(context);
  const answer = await auth.api.getSession({ headers: headersOf(visitor), returnHeaders: true });
  if (!answer.response) return undefined;
  const { session } = answer.response;
  const account = await findAccount(context.db.reader, session.userId);
  if (!account || account.isDisabled) return undefined;
  return { account, sessionId: session.id, setCookies: answer.headers.getSetCookie() };
}
