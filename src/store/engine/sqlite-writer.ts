/** Kysely's SQLite dialect for the connection that writes.
 *
 *  Its transactions begin IMMEDIATE: one that reads before it writes would else fail at once, whatever the timeout, when
 *  another process has written in between. It waits for other writers between tries rather than inside SQLite, which would
 *  hold up this whole process. And it runs migrations in a transaction, as SQLite allows. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import { UnavailableError } from '../../domain/errors.ts';
import { isBusy, reasonOf } from './failures.ts';

/** How long a connection waits for another one that writes. */
export const BUSY_TIMEOUT_MS = 5000;

const BETWEEN_TRIES_MS = 5;
const TRIES = BUSY_TIMEOUT_MS / BETWEEN_TRIES_MS;

/** The database it is given does not wait by itself. */
export class SqliteWriterDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter();
  }
}

class ImmediateDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    return new WaitingConnection(await super.acquireConnection());
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk and the like end the transaction within SQLite. Then there is nothing to roll back, and what has to be
   *  heard of is the failure that ended it. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!reasonOf(error).includes('no transaction is active')) throw error;
    }
  }
}

class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** What another writer refuses has done nothing, and is tried again. */
class WaitingConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#connection.executeQuery<R>(query);
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (tries === TRIES) throw tooBusy(error);
        await sleep(BETWEEN_TRIES_MS);
      }
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, chunkSize);
  }
}

function tooBusy(cause: unknown): UnavailableError {
  const what = 'Another program has been writing to the database for seconds. Try again.';
  return new UnavailableError(what, { cause });
}
