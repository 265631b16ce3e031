/** What was answered to requests that carry a key. */
import type { Instant } from '../domain/calendar.ts';
import { isRecord, isText } from './engine/json.ts';
import type { Db } from './schema.ts';

export interface Answer {
  /** Of HTTP. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface KeyedAnswer extends Answer {
  readonly fingerprint: string;
}

/** Whose request it was, and by which key they know it. */
export interface RequestKey {
  readonly accountId: string;
  readonly key: string;
}

/** The answer given to a key, or undefined. */
export async function findAnswer(db: Db, { accountId, key }: RequestKey): Promise<KeyedAnswer | undefined> {
  const row = await db
    .selectFrom('answers')
    .select(['fingerprint', 'status', 'headers', 'body'])
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && { ...row, headers: parseHeaders(row.headers) };
}

/** Stores an answer under a key that has none. */
export async function insertAnswer(
  db: Db,
  { accountId, key }: RequestKey,
  answer: KeyedAnswer & { readonly at: Instant },
): Promise<void> {
  await db
    .insertInto('answers')
    .values({ ...answer, account_id: accountId, key, headers: JSON.stringify(answer.headers) })
    .execute();
}

/** Forgets what was answered before an instant. */
export async function deleteAnswersBefore(db: Db, at: Instant): Promise<void> {
  await db.deleteFrom('answers').where('at', '<', at).execute();
}

function parseHeaders(json: string): Record<string, string> {
  const parsed: unknown = JSON.parse(json);
  if (!isRecord(parsed)) return {};
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([name, value]) => (isText(value) ? [[name, value]] : [])),
  );
}
