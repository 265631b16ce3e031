/** Signing in by password, and by a code where the account has a second factor. */
import { TooManyRequestsError } from '../../domain/errors.ts';
import { findAccountByEmail } from '../../store/accounts/accounts.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../record-audit.ts';
import { inTransaction } from '../transaction.ts';
import { openAuth } from './auth.ts';
import { orRefusal } from './refusal.ts';
import { beginAttempt, forgetFailure } from './sign-in-limit.ts';
import { endSession } from './sign-out.ts';
import { headersOf, type Visitor } from './visitor.ts';

/** How far somebody has got. Headers Set-Cookie take them on. */
export type SignInStep =
  | { readonly step: 'signed-in' | 'code-needed'; readonly setCookies: readonly string[] }
  /** The password or the code is wrong, or the account is disabled or does not exist: nobody is told which. */
  | { readonly step: 'refused' }
  /** The code came too late, or too many were wrong: it begins anew with the password. */
  | { readonly step: 'start-again' };

/** Takes an e-mail address and a password. A session the browser had before ends: nobody goes on under an id that
 *  somebody else may have planted.
 *  @throws TooManyRequestsError too many have failed, also where this password is right */
export async function signIn(
  context: Context,
  given: { readonly email: string; readonly password: string },
  visitor: Visitor,
): Promise<SignInStep> {
  const attempt = { email: given.email, address: visitor.address };
  await beginAttempt(context, attempt);
  const auth = await openAuth(context);
  const body = { email: given.email.trim(), password: given.password };
  const headers = headersOf(visitor);
  const answer = await orRefusal(auth.api.signInEmail({ body, headers, returnHeaders: true }));
  if ('refusal' in answer) return { step: 'refused' };
  await forgetFailure(context, attempt);
  await endSession(context, visitor);
  const setCookies = answer.headers.getSetCookie();
  if ('twoFactorRedirect' in answer.response) return { step: 'code-needed', setCookies };
  await noteSignIn(context, body.email);
  return { step: 'signed-in', setCookies };
}

/** Takes the code of an authenticator app, six digits, or a backup code, which is used up.
 *  @throws TooManyRequestsError the account had too many wrong ones */
export async function enterCode(context: Context, code: string, visitor: Visitor): Promise<SignInStep> {
  const auth = await openAuth(context);
  const [digits, headers] = [code.replaceAll(/\s/g, ''), headersOf(visitor)];
  const answer = await orRefusal(
    /^\d{6}$/.test(digits)
      ? auth.api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true })
      : auth.api.verifyBackupCode({ body: { code: digits }, headers, returnHeaders: true }),
  );
  if (!('refusal' in answer)) {
    await noteSignIn(context, answer.response.user.email);
    return { step: 'signed-in', setCookies: answer.headers.getSetCookie() };
  }
  if (answer.refusal === 'ACCOUNT_TEMPORARILY_LOCKED') {
    throw new TooManyRequestsError('Too many codes were wrong. Try again in 15 minutes.', LOCKED_SECONDS);
  }
  return {
    step:
      answer.refusal.startsWith('INVALID_TWO_FACTOR_COOKIE') || answer.refusal.startsWith('TOO_MANY')
        ? 'start-again'
        : 'refused',
  };
}

const LOCKED_SECONDS = 15 * 60;

async function noteSignIn(context: Context, email: string): Promise<void> {
  const account = await findAccountByEmail(context.db.reader, email);
  if (!account) return;
  await inTransaction(context, (trx) =>
    recordAudit(context, trx, { act: 'account.sign-in', object: account.id, detail: '' }, account),
  );
}
