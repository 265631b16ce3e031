/** The second factor: codes of an authenticator app (RFC 6238), and backup codes for the day it is lost. */
import { type Account, type Actor, demandMayAdminister } from '../../domain/account.ts';
import { NotFoundError, ValidationError } from '../../domain/errors.ts';
import { deleteSessions } from '../../store/accounts/sessions.ts';
import { deleteTwoFactor, findTwoFactor } from '../../store/accounts/two-factors.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../record-audit.ts';
import { inTransaction } from '../transaction.ts';
import { openAuth } from './auth.ts';
import { withPassword } from './own-account.ts';
import { orRefusal } from './refusal.ts';
import { headersOf, type Visitor } from './visitor.ts';

/** A second factor that waits for its first code. */
export interface PendingTwoFactor {
  /** In base32, for typing. */
  readonly secret: string;
  /** `otpauth://totp/...`, for a QR code. */
  readonly uri: string;
  readonly backupCodes: readonly string[];
}

/** Makes a second factor. Signing in asks for it once its first code was right.
 *  @throws ValidationError the password is wrong.  @throws TooManyRequestsError too many were */
export async function beginTwoFactor(
  context: Context,
  account: Account,
  password: string,
  visitor: Visitor,
): Promise<void> {
  const auth = await openAuth(context);
  await withPassword(context, account, visitor, () =>
    auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: headersOf(visitor) }),
  );
}

/** What an authenticator app has to be told.
 *  @throws NotFoundError no second factor waits for its first code */
export async function getPendingTwoFactor(context: Context, account: Account): Promise<PendingTwoFactor> {
  const twoFactor = await findTwoFactor(context.db.reader, account.id);
  if (!twoFactor || twoFactor.isVerified) {
    throw new NotFoundError('Nothing waits for a code: begin on your account page.');
  }
  const auth = await openAuth(context);
  const { symmetricDecrypt } = await import('better-auth/crypto');
  const { secretConfig } = await auth.$context;
  const key = await symmetricDecrypt({ key: secretConfig, data: twoFactor.secret });
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: account.id } });
  const secret = toBase32(key);
  const label = encodeURIComponent(`Dateline:${account.email}`);
  return { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=Dateline`, backupCodes };
}

/** Takes the first code: signing in asks for one from then on. The session goes on under another id.
 *  @returns headers Set-Cookie
 *  @throws ValidationError the code is wrong */
export async function confirmTwoFactor(
  context: Context,
  account: Account,
  code: string,
  visitor: Visitor,
): Promise<readonly string[]> {
  const auth = await openAuth(context);
  const body = { code: code.replaceAll(/\s/g, '') };
  const answer = await orRefusal(
    auth.api.verifyTOTP({ body, headers: headersOf(visitor), returnHeaders: true }),
  );
  if ('refusal' in answer) {
    const rule = 'This code is not right. Codes change every 30 seconds: type the present one.';
    throw new ValidationError(rule, { code: rule });
  }
  await note(context, account, 'two-factor on');
  return answer.headers.getSetCookie();
}

/** Takes the second factor away. The session goes on under another id.
 *  @returns headers Set-Cookie
 *  @throws ValidationError the password is wrong.  @throws TooManyRequestsError too many were */
export async function endTwoFactor(
  context: Context,
  account: Account,
  password: string,
  visitor: Visitor,
): Promise<readonly string[]> {
  const auth = await openAuth(context);
  const { headers } = await withPassword(context, account, visitor, () =>
    auth.api.disableTwoFactor({ body: { password }, headers: headersOf(visitor), returnHeaders: true }),
  );
  await note(context, account, 'two-factor off');
  return headers.getSetCookie();
}

/** Fresh backup codes in place of the old.
 *  @throws ValidationError the password is wrong.  @throws TooManyRequestsError too many were */
export async function renewBackupCodes(
  context: Context,
  account: Account,
  password: string,
  visitor: Visitor,
): Promise<readonly string[]> {
  const auth = await openAuth(context);
  const { backupCodes } = await withPassword(context, account, visitor, () =>
    auth.api.generateBackupCodes({ body: { password }, headers: headersOf(visitor) }),
  );
  return backupCodes;
}

/** Takes the second factor of somebody away who has lost phone and backup codes, and signs them out everywhere.
 *  @throws ForbiddenError the actor is no admin */
export async function liftTwoFactor(context: Context, account: Account, actor: Actor): Promise<void> {
  demandMayAdminister(actor);
  await inTransaction(context, async (trx) => {
    await deleteTwoFactor(trx, account.id);
    await deleteSessions(trx, account.id);
    const deed = { act: 'account.change', object: account.id, detail: 'two-factor lifted' } as const;
    await recordAudit(context, trx, deed, actor);
  });
}

async function note(context: Context, account: Account, detail: string): Promise<void> {
  await inTransaction(context, (trx) =>
    recordAudit(context, trx, { act: 'account.change', object: account.id, detail }, account),
  );
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 section 6, without padding. */
function toBase32(text: string): string {
  const bits = [...new TextEncoder().encode(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)] ?? '')
    .join('');
}
