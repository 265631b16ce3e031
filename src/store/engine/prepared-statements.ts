/** Statements of SQLite that are prepared once: reading a page would else prepare the same ten each time. */
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More texts of statements than this program has, but for inserts of so and so many rows. */
const KEPT = 200;

/** A connection that keeps the statements it used last. Pragmas and the like are prepared each time: some of them take
 *  effect when they are prepared, not when they run. */
export function keepStatements(connection: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => connection.close(),
    prepare(sql) {
      if (!KEEPABLE.test(sql)) return connection.prepare(sql);
      const statement = kept.get(sql) ?? connection.prepare(sql);
      // The one used last stands last.
      kept.delete(sql);
      kept.set(sql, statement);
      forgetOldest(kept);
      return statement;
    },
  };
}

const KEEPABLE = /^\s*(?:(?:select|insert|update|delete|with)\s|(?:begin|begin immediate|commit|rollback)$)/i;

function forgetOldest(kept: Map<string, SqliteStatement>): void {
  if (kept.size <= KEPT) return;
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}
