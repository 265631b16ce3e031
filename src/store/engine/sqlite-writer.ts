/** Kysely's SQLite dialect for the connection that writes.
 *
 *  Its transactions begin IMMEDIATE: one that reads before it writes would else fail at once, whatever the timeout, when
 *  another process has written in between. And it runs migrations in a transaction, as SQLite allows. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import { UnavailableError } from '../../domain/errors.ts';
import { isBusy, reasonOf } from './failures.ts';

/** How long a connection waits for another one that writes. */
export const BUSY_TIMEOUT_MS = 5000;

const BETWEEN_TRIES_MS = 10;
const BEGIN_TRIES = BUSY_TIMEOUT_MS / BETWEEN_TRIES_MS;

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
  /** Waits for other writers between tries rather than inside SQLite, which would hold up this whole process. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('pragma busy_timeout = 0'));
    try {
      await beginImmediate(connection);
    } finally {
      await connection.executeQuery(CompiledQuery.raw(`pragma busy_timeout = ${String(BUSY_TIMEOUT_MS)}`));
    }
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

async function beginImmediate(connection: DatabaseConnection): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (tries === BEGIN_TRIES) {
        throw new UnavailableError(
          'Another program has been writing to the database for seconds. Try again.',
          {
            cause: error,
          },
        );
      }
      await sleep(BETWEEN_TRIES_MS);
    }
  }
}
