/** API tokens in the database: their hashes, never themselves. */
import type { Account } from '../../domain/account.ts';
import type { Day, Instant } from '../../domain/calendar.ts';
import { keepQuery } from '../engine/kept-queries.ts';
import type { Db } from '../schema.ts';

export interface ApiToken {
  readonly id: string;
  readonly accountId: string;
  readonly label: string;
  readonly createdAt: Instant;
  /** The last day it was used on; null for never. */
  readonly usedDay: Day | null;
}

/** More than anybody needs; a list is never longer. */
const TOKENS_MAX = 200;

/** @param hash  SHA-256 of the token, in hex */
export async function insertToken(db: Db, token: ApiToken, hash: string): Promise<void> {
  const { id, label } = token;
  await db
    .insertInto('api_tokens')
    .values({ id, label, account_id: token.accountId, hash, created_at: token.createdAt, used_day: null })
    .execute();
}

/** More series than any newsroom runs. */
const MEMBERSHIPS_MAX = 1000;

/** A token with the account it acts for. */
export interface OwnedToken extends Pick<ApiToken, 'id' | 'usedDay'> {
  readonly account: Account;
  /** That it has sent in all. */
  readonly requests: number;
}

/** The token of a hash, also one of a disabled account; or undefined. */
export async function findToken(db: Db, hash: string): Promise<OwnedToken | undefined> {
  const rows = await askToken(db, { hash });
  return rows[0] && toOwnedToken(rows[0], rows);
}

/** A row for each series that the account is a member of, and one where there is none: every call of the API asks this. */
const askToken = keepQuery((db, slot) =>
  db
    .selectFrom('api_tokens')
    .innerJoin('accounts', 'accounts.id', 'api_tokens.account_id')
    .leftJoin('memberships', 'memberships.account_id', 'accounts.id')
    .select(['api_tokens.id', 'api_tokens.used_day', 'api_tokens.requests', 'accounts.id as accountId'])
    .select([
      'accounts.name',
      'accounts.email',
      'accounts.role',
      'accounts.disabled_at',
      'memberships.series_id',
    ])
    .where('api_tokens.hash', '=', slot<string>('hash'))
    .orderBy('memberships.series_id')
    .limit(MEMBERSHIPS_MAX),
);

type TokenRow = Awaited<ReturnType<typeof askToken>>[number];

function toOwnedToken(token: TokenRow, memberships: readonly TokenRow[]): OwnedToken {
  const { id, used_day, requests, accountId, name, email, role, disabled_at } = token;
  const seriesIds = memberships.flatMap(({ series_id }) => series_id ?? []);
  const account = { id: accountId, name, email, role, isDisabled: disabled_at !== null, seriesIds };
  return { id, usedDay: used_day, requests, account };
}

/** An account's tokens, newest first. */
export async function listTokens(db: Db, accountId: string): Promise<readonly ApiToken[]> {
  return selectTokens(db)
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(TOKENS_MAX)
    .execute();
}

/** Notes the day a token is used on. */
export async function markTokenUsed(db: Db, id: string, day: Day): Promise<void> {
  await db.updateTable('api_tokens').set({ used_day: day }).where('id', '=', id).execute();
}

/** Adds to the requests that a token has sent. */
export async function addRequests(db: Db, id: string, count: number): Promise<void> {
  await db
    .updateTable('api_tokens')
    .set((eb) => ({ requests: eb('requests', '+', count) }))
    .where('id', '=', id)
    .execute();
}

/** Puts a token of an account out of use.
 *  @returns false where the account has no such token */
export async function deleteToken(db: Db, accountId: string, id: string): Promise<boolean> {
  const own = db.deleteFrom('api_tokens').where('account_id', '=', accountId).where('id', '=', id);
  return (await own.executeTakeFirstOrThrow()).numDeletedRows === 1n;
}

function selectTokens(db: Db) {
  return db
    .selectFrom('api_tokens')
    .select(['id', 'account_id as accountId', 'label', 'created_at as createdAt', 'used_day as usedDay']);
}
