/** Sessions in the database. better-auth makes and reads them; here they are listed and ended. */
import type { Instant } from '../../domain/calendar.ts';
import type { Db } from '../schema.ts';

/** More than anybody looks through; a list is never longer. */
const SESSIONS_MAX = 100;

/** A browser somebody is signed in with. */
export interface Session {
  readonly id: string;
  /** What the browser calls itself; null where it says nothing. */
  readonly userAgent: string | null;
  readonly createdAt: Instant;
}

/** An account's sessions that hold, newest first. */
export async function listSessions(db: Db, accountId: string, now: Instant): Promise<readonly Session[]> {
  return db
    .selectFrom('sessions')
    .select(['id', 'user_agent as userAgent', 'created_at as createdAt'])
    .where('user_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(SESSIONS_MAX)
    .execute();
}

/** Signs an account out everywhere, and ends the sign-ins of it that wait for their second step. */
export async function deleteSessions(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('sessions').where('user_id', '=', accountId).execute();
  await db.deleteFrom('verifications').where('value', '=', accountId).execute();
}
