/** Second factors in the database. better-auth makes and checks them. */
import type { Instant } from '../../domain/calendar.ts';
import type { Db } from '../schema.ts';

export interface TwoFactor {
  /** Of the authenticator app, encrypted with the site's secret. */
  readonly secret: string;
  /** False until its first code was right: signing in asks for no code yet. */
  readonly isVerified: boolean;
  /** Too many wrong codes: none is looked at before this instant. */
  readonly lockedUntil: Instant | null;
}

/** An account's second factor, or undefined. */
export async function findTwoFactor(db: Db, accountId: string): Promise<TwoFactor | undefined> {
  const row = await db
    .selectFrom('two_factors')
    .select(['secret', 'verified', 'locked_until as lockedUntil'])
    .where('user_id', '=', accountId)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row && { secret: row.secret, isVerified: row.verified === 1, lockedUntil: row.lockedUntil };
}

/** Takes an account's second factor away: signing in asks for the password alone. */
export async function deleteTwoFactor(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('two_factors').where('user_id', '=', accountId).execute();
  await db.updateTable('accounts').set({ two_factor_enabled: 0 }).where('id', '=', accountId).execute();
}
