import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Watch } from '../../src/store/engine/connections.ts';
import { appendWire, takeSeq } from '../../src/store/wire.ts';
import { ENGINES, useDatabase } from '../support/databases.ts';
import { addEntry, addSeries } from '../support/rows.ts';

/** Calls back, and lets a test wait for the next call. */
function listen() {
  let resolve: () => void = () => undefined;
  return {
    onCommit: () => resolve(),
    next: () =>
      new Promise<void>((done) => {
        resolve = done;
      }),
  };
}

describe.each(ENGINES)('watching for commits on %s', (engine) => {
  const store = useDatabase(engine);
  const ear = listen();
  let watch: Watch | undefined;
  beforeEach(async () => {
    await addSeries(store.db);
    await addEntry(store.db, { id: 'one', day: '2026-06-28' });
    const ready = ear.next();
    watch = store.database.watch(ear.onCommit);
    await ready;
  });
  afterEach(() => watch?.close());

  async function tell(): Promise<void> {
    const other = await store.openAgain();
    await other.writer.transaction().execute(async (trx) => {
      const row = { kind: 'entry', entryId: 'one', updateId: null, revision: 1 } as const;
      await appendWire(trx, { seq: await takeSeq(trx), at: '2026-06-28T14:00:00.000Z', ...row });
    });
  }

  it('hears of what another connection tells the wire', async () => {
    const heard = ear.next();

    await tell();

    await expect(heard).resolves.toBeUndefined();
  });

  it('ends, also twice', async () => {
    await watch?.close();
    await expect(watch?.close()).resolves.toBeUndefined();
  });
});

describe('watching for commits on a PostgreSQL that comes and goes', () => {
  const store = useDatabase('postgres');

  it('listens again, and looks for what it may have missed', async () => {
    const ear = listen();
    const ready = ear.next();
    const watch = store.database.watch(ear.onCommit);
    await ready;
    const again = ear.next();

    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where query = 'listen dateline_wire' and datname = current_database()`.execute(store.db);

    await expect(again).resolves.toBeUndefined();
    await watch.close();
  });
});
