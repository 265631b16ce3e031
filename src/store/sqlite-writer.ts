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

const BEGIN_TRIES = 500;
const BETWEEN_TRIES_MS = 10;

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
    const busyTimeout = await connection.executeQuery<{ timeout: number }>(
      CompiledQuery.raw('pragma busy_timeout'),
    );
    await connection.executeQuery(CompiledQuery.raw('pragma busy_timeout = 0'));
    try {
      await beginImmediate(connection);
    } finally {
      await connection.executeQuery(
        CompiledQuery.raw(`pragma busy_timeout = ${String(busyTimeout.rows[0]?.timeout ?? 0)}`),
      );
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
      if (!isBusy(error) || tries === BEGIN_TRIES) throw error;
      await sleep(BETWEEN_TRIES_MS);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
