/** The transaction of a use case, and the one state that a page is read in. */
import type { Db } from '../store/schema.ts';
import type { Context } from './context.ts';

/** Does the work in one transaction: all of it is durable when this resolves, or none of it is done, and this process
 *  answers nothing older from memory any more.
 *  Within another use case it joins that one's transaction, which the context then holds.
 *  @param work  uses the transaction only: on SQLite any other way to the database would wait for ever */
export async function inTransaction<T>(context: Context, work: (trx: Db) => Promise<T>): Promise<T> {
  if (context.trx) return work(context.trx);
  const done = await context.db.writer.transaction().execute(work);
  await context.wire.committed();
  return done;
}

/** Reads in one state of the database: what is committed meanwhile is in all of it or in none.
 *  @param read  uses the snapshot only: on SQLite any other way to read would wait for ever */
export async function inSnapshot<T>(context: Context, read: (db: Db) => Promise<T>): Promise<T> {
  return context.db.reader.transaction().setIsolationLevel('repeatable read').execute(read);
}
