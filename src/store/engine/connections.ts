/** What an engine opens. */
import type { Db } from '../schema.ts';

export interface Connections {
  /** Reads only: the database refuses anything else. A transaction on it with the isolation level
   *  `repeatable read` sees one state of the database on both engines. */
  readonly reader: Db;
  /** Its transactions hold the right to write from their first statement on SQLite; on PostgreSQL from takeSeq on.
   *  Inside a transaction only the transaction may be used: SQLite has this one connection. */
  readonly writer: Db;
  /** Calls back soon after a commit that the wire may tell of, by this process or another; at times without one, and
   *  after a break in the connection always. Never throws: while the database is away it tries again. */
  watch(onCommit: () => void): Watch;
  close(): Promise<void>;
}

export interface Watch {
  close(): Promise<void>;
}
