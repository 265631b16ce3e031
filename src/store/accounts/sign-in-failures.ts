/** How often signing in has failed of late, by hash of whose attempts are counted. */
import { sql } from 'kysely';
import type { Instant } from '../../domain/calendar.ts';
import type { Db } from '../schema.ts';

export interface Failures {
  readonly subject: string;
  readonly count: number;
  /** When the count begins anew. */
  readonly until: Instant;
}

/** Counts one more failure of each subject; a count whose time is up begins anew. Others who count the same subjects
 *  wait until the transaction ends.
 *  @param time.until  when a count that begins now ends
 *  @returns the counts with this failure */
export async function countFailures(
  trx: Db,
  subjects: readonly string[],
  time: { readonly now: Instant; readonly until: Instant },
): Promise<readonly Failures[]> {
  await trx.deleteFrom('sign_in_failures').where('until', '<=', time.now).execute();
  return (
    trx
      .insertInto('sign_in_failures')
      // In one order, so that no two wait for each other.
      .values(subjects.toSorted().map((subject) => ({ subject, count: 1, until: time.until })))
      .onConflict((conflict) =>
        conflict.column('subject').doUpdateSet((eb) => ({ count: eb('sign_in_failures.count', '+', 1) })),
      )
      .returning(['subject', 'count', 'until'])
      .execute()
  );
}

/** Takes back one failure of each subject: it was none. */
export async function takeBackFailures(trx: Db, subjects: readonly string[]): Promise<void> {
  await trx.deleteFrom('sign_in_failures').where('subject', 'in', subjects).where('count', '<=', 1).execute();
  await trx
    .updateTable('sign_in_failures')
    .set({ count: sql`count - 1` })
    .where('subject', 'in', subjects)
    .execute();
}

/** Forgets the failures of a subject that has signed in. */
export async function forgetFailures(trx: Db, subject: string): Promise<void> {
  await trx.deleteFrom('sign_in_failures').where('subject', '=', subject).execute();
}
