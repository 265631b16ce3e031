/** Inserts of many rows. Each statement holds one row, two, four and so on: a few texts serve any number of rows, and each is
 *  built once by Kysely and prepared once by the engine. */
import { CompiledQuery, type DialectAdapter } from 'kysely';
import type { Db } from '../schema.ts';

/** With rows of up to 60 columns the parameters stay below what both engines take (SQLite: 32,766). */
const ROWS_MAX = 512;

/** Plain values by column. */
type Row = Readonly<Record<string, string | number | null>>;

/** An insert into a table. Rows are stored in their order; nothing happens when there are none.
 *  @param build  the statement for some rows, which depends on their number and columns alone; all name the same columns */
export function prepareInsert<R extends Row>(
  build: (db: Db, rows: readonly R[]) => { compile(): CompiledQuery },
): (db: Db, rows: readonly R[]) => Promise<void> {
  // The text alone: what Kysely has compiled holds the rows it was built of.
  const kept = new WeakMap<DialectAdapter, Map<string, string>>();
  return async (db, rows) => {
    const statements = kept.get(db.getExecutor().adapter) ?? new Map<string, string>();
    kept.set(db.getExecutor().adapter, statements);
    for (const batch of cutByPowers(rows)) {
      const columns = Object.keys(batch[0] ?? {});
      const key = `${String(batch.length)} ${columns.join(' ')}`;
      const statement = statements.get(key) ?? build(db, batch).compile().sql;
      statements.set(key, statement);
      const parameters = batch.flatMap((row) => columns.map((column) => row[column]));
      await db.executeQuery(CompiledQuery.raw(statement, parameters));
    }
  };
}

function* cutByPowers<T>(rows: readonly T[]): Generator<readonly T[]> {
  let start = 0;
  for (let size = ROWS_MAX; size >= 1; size /= 2) {
    for (; start + size <= rows.length; start += size) yield rows.slice(start, start + size);
  }
}
