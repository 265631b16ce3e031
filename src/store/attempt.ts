/** Work within a transaction that is undone alone when it fails. */
import { sql } from 'kysely';
import type { Db } from './schema.ts';

/** Does the work under a savepoint: where it fails, the transaction goes on as if it had never begun.
 *  @returns what the work gave, or why it failed
 *  @throws the work's failure, where that ended the whole transaction, as a full disk does on SQLite */
export async function attempt<T>(trx: Db, work: () => Promise<T>): Promise<PromiseSettledResult<T>> {
  await sql`savepoint attempt`.execute(trx);
  const [result] = await Promise.allSettled([work()]);
  if (result.status === 'rejected') await rollBack(trx, result.reason);
  await sql`release savepoint attempt`.execute(trx);
  return result;
}

async function rollBack(trx: Db, reason: unknown): Promise<void> {
  try {
    await sql`rollback to savepoint attempt`.execute(trx);
  } catch {
    // The savepoint went with its transaction: what has to be heard of is the failure that ended it.
    throw reason;
  }
}
