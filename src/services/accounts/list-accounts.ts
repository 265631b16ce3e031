/** Accounts as admins see them. */
import { type Account, type Actor, demandMayAdminister } from '../../domain/account.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Series } from '../../domain/series.ts';
import { findAccount, listAccounts } from '../../store/accounts/accounts.ts';
import { findTwoFactor } from '../../store/accounts/two-factors.ts';
import { listSeries } from '../../store/series.ts';
import type { Context } from '../context.ts';

/** Every account and every series, by name.
 *  @throws ForbiddenError the actor is no admin */
export async function listAllAccounts(
  { db }: Context,
  actor: Actor,
): Promise<{ readonly accounts: readonly Account[]; readonly series: readonly Series[] }> {
  demandMayAdminister(actor);
  return { accounts: await listAccounts(db.reader), series: await listSeries(db.reader) };
}

export interface AccountWithChoices {
  readonly account: Account;
  readonly hasTwoFactor: boolean;
  /** All there are, by name. */
  readonly series: readonly Series[];
}

/** One account, and every series.
 *  @throws ForbiddenError the actor is no admin.  @throws NotFoundError no such account */
export async function getAccount({ db }: Context, id: string, actor: Actor): Promise<AccountWithChoices> {
  demandMayAdminister(actor);
  const account = await findAccount(db.reader, id);
  if (!account) throw new NotFoundError('There is no such account.');
  const twoFactor = await findTwoFactor(db.reader, id);
  return { account, hasTwoFactor: twoFactor?.isVerified ?? false, series: await listSeries(db.reader) };
}
