/** The link that makes the first admin, and the links by which people choose a password. */
import { type Account, type Actor, demandMayAdminister } from '../../domain/account.ts';
import { ConflictError, NotFoundError } from '../../domain/errors.ts';
import { hasAccounts, updatePassword } from '../../store/accounts/accounts.ts';
import { findLink, type OneTimeLink, putLink, takeLink } from '../../store/accounts/one-time-links.ts';
import { deleteSessions } from '../../store/accounts/sessions.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../record-audit.ts';
import { inTransaction } from '../transaction.ts';
import { type NewAccount, prepareAccount, storeAccount } from './add-account.ts';
import { hashKey, makeKey } from './key.ts';
import { demandLength, hashPassword } from './password.ts';

const LINK_MS = 24 * 60 * 60 * 1000;

/** A fresh key for `/desk/setup?key=...`; undefined once there is an account. Earlier keys lose their use. */
export async function offerSetup(context: Context): Promise<string | undefined> {
  if (await hasAccounts(context.db.reader)) return undefined;
  return makeLink(context, { purpose: 'setup', accountId: null });
}

/** A fresh key for `/desk/password?key=...`, by which somebody chooses their password within a day.
 *  @throws ForbiddenError the actor is no admin */
export async function offerPassword(context: Context, account: Account, actor: Actor): Promise<string> {
  demandMayAdminister(actor);
  return makeLink(context, { purpose: 'password', accountId: account.id });
}

/** The link of a key, while it can be used.
 *  @throws NotFoundError it was used, has expired, or never was */
export async function getLink(context: Context, key: string): Promise<OneTimeLink> {
  const link = await findLink(context.db.reader, hashKey(key));
  if (link && link.expiresAt > context.clock.now()) return link;
  throw usedUp();
}

/** Makes the first admin.
 *  @throws NotFoundError the key has no use.  @throws ConflictError there is an account
 *  @throws ValidationError per field */
export async function setUpFirstAdmin(
  context: Context,
  key: string,
  given: Pick<NewAccount, 'email' | 'name'> & { readonly password: string },
): Promise<Account> {
  await getLink(context, key);
  const prepared = await prepareAccount(context, { ...given, role: 'admin', seriesIds: [] });
  return inTransaction(context, async (trx) => {
    if (!(await takeLink(trx, hashKey(key)))) throw usedUp();
    if (await hasAccounts(trx)) throw new ConflictError('The first admin exists already: sign in.');
    const account = await storeAccount(context, trx, prepared);
    await recordAudit(
      context,
      trx,
      { act: 'account.add', object: account.id, detail: 'first admin' },
      account,
    );
    return account;
  });
}

/** Stores the password somebody chose by a link, and signs them out everywhere.
 *  @throws NotFoundError the key has no use.  @throws ValidationError the password */
export async function choosePassword(context: Context, key: string, password: string): Promise<void> {
  const { accountId } = await getLink(context, key);
  demandLength(password, 'password');
  const passwordHash = await hashPassword(password);
  await inTransaction(context, async (trx) => {
    if (accountId === null || !(await takeLink(trx, hashKey(key)))) throw usedUp();
    await updatePassword(trx, accountId, { passwordHash, at: context.clock.now() });
    await deleteSessions(trx, accountId);
    await recordAudit(context, trx, { act: 'account.password', object: accountId, detail: '' }, null);
  });
}

async function makeLink(context: Context, link: Omit<OneTimeLink, 'expiresAt'>): Promise<string> {
  const key = makeKey('');
  const expiresAt = new Date(Date.parse(context.clock.now()) + LINK_MS).toISOString();
  await inTransaction(context, (trx) => putLink(trx, { ...link, expiresAt }, hashKey(key)));
  return key;
}

function usedUp(): NotFoundError {
  return new NotFoundError(
    'This link has been used or has expired, or a newer one has taken its place. Ask an admin for another one, or sign in. ' +
      'While there is no account yet, each start prints a new link: take the last.',
  );
}
