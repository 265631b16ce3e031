import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UnavailableError } from '../../../src/domain/errors.ts';
import type { Connections } from '../../../src/store/engine/connections.ts';
import { openPostgres } from '../../../src/store/engine/postgres.ts';
import { type FreshDatabase, makeEmptyDatabase } from '../../support/databases.ts';

/** Longer than the reader below waits for an answer. */
const SLOWLY = sql`select pg_sleep(4)`;

describe('a server that does not answer a reader', () => {
  let fresh: FreshDatabase;
  let connections: Connections;
  beforeEach(async () => {
    fresh = await makeEmptyDatabase('postgres');
    connections = await openPostgres(fresh.url, 1_000);
  });
  afterEach(async () => {
    await connections.close();
    await fresh.discard();
  });

  it('is taken for one that is away, and asked again on another connection', async () => {
    await expect(SLOWLY.execute(connections.reader)).rejects.toThrow(UnavailableError);
    expect((await sql`select 1 as one`.execute(connections.reader)).rows).toEqual([{ one: 1 }]);
  });

  it('keeps no transaction waiting for its end', async () => {
    const reading = connections.reader.transaction().execute((trx) => SLOWLY.execute(trx));
    await expect(reading).rejects.toMatchObject({ cause: { message: 'Query read timeout' } });
    expect((await sql`select 1 as one`.execute(connections.reader)).rows).toEqual([{ one: 1 }]);
  });
});
