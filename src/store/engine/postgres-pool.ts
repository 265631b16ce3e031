/** The pool of connections as Kysely is given it: what is asked again and again is planned once, and a server that is away is
 *  told apart from one that refuses. */
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { UnavailableError } from '../../domain/errors.ts';
import { isRecord } from './json.ts';
import { StatementNames } from './statement-names.ts';

/** Whatever is asked of it throws UnavailableError while the server is away. */
export function openPreparing(pool: pg.Pool): PostgresPool {
  const names = new StatementNames();
  return {
    options: pool.options,
    connect: async () => prepareOn(await pool.connect().catch(refuse), names),
    end: () => pool.end(),
  };
}

/** A connection that was found broken is not used again: it would keep even the end of its transaction waiting. */
function prepareOn(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  let failure: UnavailableError | undefined;
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    const [sql, name] = [String(text), names.nameOf(String(text))];
    if (failure) return Promise.reject(failure);
    return client
      .query({ text: sql, values: [...values], ...(name !== undefined && { name }) })
      .catch((error: unknown) => {
        if (!isAway(error)) throw error;
        failure ??= away(error);
        throw failure;
      });
  }
  return { query, release: (isDiscarded = false) => client.release(failure !== undefined || isDiscarded) };
}

function refuse(error: unknown): never {
  throw isAway(error) ? away(error) : error;
}

function away(cause: unknown): UnavailableError {
  return new UnavailableError('The database does not answer at the moment. Try again in a while.', { cause });
}

/** What a server says of a statement has the severity ERROR; it ends a connection with FATAL or PANIC, and what has no
 *  severity was said on this side of a connection that broke. PostgreSQL documentation, 54.8. */
function isAway(error: unknown): boolean {
  return !isRecord(error) || error['severity'] !== 'ERROR';
}
