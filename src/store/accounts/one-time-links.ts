/** Links that open a door once: to set up the first admin, or to choose a password. */
import type { Instant } from '../../domain/calendar.ts';
import type { Db } from '../schema.ts';
import type { OneTimeLinksTable } from './account-tables.ts';

export interface OneTimeLink {
  readonly purpose: OneTimeLinksTable['purpose'];
  /** Null where the link is to make the first account. */
  readonly accountId: string | null;
  readonly expiresAt: Instant;
}

/** Stores a link in place of those of the same purpose and account.
 *  @param hash  SHA-256 of its key, in hex */
export async function putLink(db: Db, link: OneTimeLink, hash: string): Promise<void> {
  const { purpose, accountId, expiresAt } = link;
  await db
    .deleteFrom('one_time_links')
    .where('purpose', '=', purpose)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .execute();
  await db
    .insertInto('one_time_links')
    .values({ hash, purpose, account_id: accountId, expires_at: expiresAt })
    .execute();
}

/** The link of a hash, expired or not, or undefined. */
export async function findLink(db: Db, hash: string): Promise<OneTimeLink | undefined> {
  return db
    .selectFrom('one_time_links')
    .select(['purpose', 'account_id as accountId', 'expires_at as expiresAt'])
    .where('hash', '=', hash)
    .executeTakeFirst();
}

/** Uses a link up. @returns whether it was there: of two who come at once, one is told so. */
export async function takeLink(db: Db, hash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('one_time_links')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
