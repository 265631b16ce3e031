/** How often signing in has failed of late, by hash of whose attempts are counted. */
import type { Instant } from '../../domain/calendar.ts';
import type { Db } from '../schema.ts';

/** Failures of these subjects that still count. */
export async function listFailures(
  db: Db,
  subjects: readonly string[],
  now: Instant,
): Promise<readonly { readonly subject: string; readonly count: number; readonly until: Instant }[]> {
  return db
    .selectFrom('sign_in_failures')
    .select(['subject', 'count', 'until'])
    .where('subject', 'in', subjects)
    .where('until', '>', now)
    .orderBy('subject')
    .limit(subjects.length)
    .execute();
}

/** Counts one more failure of each subject; a count whose time is up begins anew.
 *  @param time.until  when a count that begins now ends */
export async function countFailures(
  db: Db,
  subjects: readonly string[],
  time: { readonly now: Instant; readonly until: Instant },
): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('until', '<=', time.now).execute();
  await db
    .insertInto('sign_in_failures')
    .values(subjects.map((subject) => ({ subject, count: 1, until: time.until })))
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet((eb) => ({ count: eb('sign_in_failures.count', '+', 1) })),
    )
    .execute();
}

/** Forgets the failures of a subject that has signed in. */
export async function forgetFailures(db: Db, subject: string): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('subject', '=', subject).execute();
}
