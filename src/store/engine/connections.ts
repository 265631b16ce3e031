/** What an engine opens. */
import type { Db } from '../schema.ts';

export interface Connections {
  /** Reads only: the database refuses anything else. A transaction on it with the isolation level
   *  `repeatable read` sees one state of the database on both engines. */
  readonly reader: Db;
  /** Its transactions hold the right to write from their first statement on SQLite; on PostgreSQL from takeSeq on.
   *  Inside a transaction only the transaction may be used: SQLite has this one connection. */
  readonly writer: Db;
  close(): Promise<void>;
}
