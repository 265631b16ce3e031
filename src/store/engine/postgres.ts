/** PostgreSQL: two pools on one server, one of which only reads. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { DatelineError, UnavailableError } from '../../domain/errors.ts';
import type { Connections } from './connections.ts';
import { reasonOf } from './failures.ts';
import { openPreparing } from './postgres-pool.ts';
import { watchPostgres } from './postgres-watch.ts';
import type { Schema } from '../schema.ts';

const CONNECT_TIMEOUT_MS = 5000;
const POOL_MAX = 10;
const KEEP_ALIVE_MS = 10_000;
/** Longer than any question of a reader's takes. Where a line is cut without a word, the system would wait a quarter of an
 *  hour for the answer, and nobody would learn that what is known may be old. */
const READ_TIMEOUT_MS = 30_000;

/** A process whose machine is gone would else hold its transaction, and with it everybody who publishes, for hours. */
const LET_OTHERS_WRITE = 'idle_in_transaction_session_timeout=30s';

/** Opens the database and asks it a question, so that a wrong URL shows at the start.
 *  @param readTimeoutMs  for each question to the reader, which throws UnavailableError then
 *  @throws DatelineError the server cannot be reached or refuses */
export async function openPostgres(url: string, readTimeoutMs = READ_TIMEOUT_MS): Promise<Connections> {
  const writer = openPool(url, 'off', {});
  const reader = openPool(url, 'on', { query_timeout: readTimeoutMs });
  const close = async () => {
    await reader.destroy();
    await writer.destroy();
  };
  try {
    await sql`select 1`.execute(writer);
  } catch (error) {
    await close();
    throw new DatelineError(explain(url, error), { cause: error });
  }
  return { reader, writer, watch: (onCommit) => watchPostgres(url, onCommit), close };
}

function openPool(url: string, readOnly: 'on' | 'off', bounds: pg.PoolConfig): Kysely<Schema> {
  const pool = new pg.Pool({
    ...bounds,
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    max: POOL_MAX,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    options: `-c default_transaction_read_only=${readOnly} -c timezone=UTC -c ${LET_OTHERS_WRITE}`,
    types: numbersForBigint(),
  });
  // A connection that breaks is replaced by the pool, and whoever used it hears of it by what was asked. Unheard, these
  // events would end the process: the pool tells of idle connections, the connection itself of its being used.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: openPreparing(pool) }) });
}

/** Counts and seqs are bigint, which pg gives as text; they stay far below 2^53. */
function numbersForBigint(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  return types;
}

/** The URL holds a password: only its host and database are named. */
function explain(url: string, error: unknown): string {
  const where = URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'the address given';
  return `PostgreSQL at ${where} cannot be used: ${reasonOf(error instanceof UnavailableError ? error.cause : error)}. Start the server, or correct DATABASE_URL.`;
}
