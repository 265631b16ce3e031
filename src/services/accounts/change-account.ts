/** What an admin changes of an account. */
import { type Account, type Actor, demandMayAdminister } from '../../domain/account.ts';
import { ConflictError, NotFoundError } from '../../domain/errors.ts';
import { findAccount, findAccountByEmail, holdAdmins, updateAccount } from '../../store/accounts/accounts.ts';
import { deleteSessions } from '../../store/accounts/sessions.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../record-audit.ts';
import { inTransaction } from '../transaction.ts';
import { demandName } from './add-account.ts';
import { demandSeries } from './demand-series.ts';

export type AccountChanges = Partial<Pick<Account, 'name' | 'role' | 'seriesIds' | 'isDisabled'>>;

/** Changes an account. Disabling it ends its sessions at once; its tokens answer no more.
 *  @throws ForbiddenError the actor is no admin.  @throws NotFoundError no such account
 *  @throws ConflictError no admin would be left who can sign in.  @throws ValidationError per field */
export async function changeAccount(
  context: Context,
  id: string,
  changes: AccountChanges,
  actor: Actor,
): Promise<Account> {
  demandMayAdminister(actor);
  return inTransaction(context, async (trx) => {
    const admins = await holdAdmins(trx, context.clock.now());
    const before = await findAccount(trx, id);
    if (!before) throw new NotFoundError('There is no such account.');
    const account = { ...before, ...changes, name: demandName(changes.name ?? before.name) };
    await demandSeries(trx, account.seriesIds);
    demandAnAdminIsLeft(admins, account);
    await updateAccount(trx, account, context.clock.now());
    if (account.isDisabled) await deleteSessions(trx, id);
    const detail = account.isDisabled ? 'disabled' : account.role;
    await recordAudit(context, trx, { act: 'account.change', object: id, detail }, actor);
    return account;
  });
}

/** The account of an address.
 *  @throws NotFoundError there is none */
export async function getAccountByEmail(context: Context, email: string): Promise<Account> {
  const account = await findAccountByEmail(context.db.reader, email);
  if (!account) throw new NotFoundError(`There is no account for ${email}: \`user list\` shows them all.`);
  return account;
}

/** @param admins  ids of those who can sign in, before the change */
function demandAnAdminIsLeft(admins: readonly string[], changed: Account): void {
  if (changed.role === 'admin' && !changed.isDisabled) return;
  if (!admins.includes(changed.id) || admins.length > 1) return;
  throw new ConflictError('This is the last admin who can sign in: make another one first.');
}
