/** The transaction of a use case. */
import type { Db } from '../store/schema.ts';
import type { Context } from './context.ts';

/** Does the work in one transaction: all of it is durable when this resolves, or none of it is done.
 *  Within another use case it joins that one's transaction, which the context then holds.
 *  @param work  uses the transaction only: on SQLite any other way to the database would wait for ever */
export async function inTransaction<T>(context: Context, work: (trx: Db) => Promise<T>): Promise<T> {
  if (context.trx) return work(context.trx);
  return context.db.writer.transaction().execute(work);
}
