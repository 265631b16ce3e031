/** API tokens in the database: their hashes, never themselves. */
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

/** The token of a hash, with the requests that it has sent in all; or undefined. */
export async function findToken(
  db: Db,
  hash: string,
): Promise<(ApiToken & { readonly requests: number }) | undefined> {
  return (await askToken(db, { hash }))[0];
}

const askToken = keepQuery((db, slot) =>
  selectTokens(db).select('requests').where('hash', '=', slot<string>('hash')),
);

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
