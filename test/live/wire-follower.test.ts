import { mock } from 'node:test';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WireFollower } from '../../src/live/wire-follower.ts';
import { appendWire, takeSeq } from '../../src/store/wire.ts';
import { useDatabase } from '../support/databases.ts';
import { addEntry, addSeries } from '../support/rows.ts';

describe('following the wire on a PostgreSQL that does not tell of commits', () => {
  const store = useDatabase('postgres');
  let follower: WireFollower | undefined;
  beforeEach(() => mock.timers.enable({ apis: ['setInterval'] }));
  afterEach(async () => {
    await follower?.stop();
    mock.timers.reset();
  });

  it('finds them by a look now and then, each once', async () => {
    await addSeries(store.db);
    await addEntry(store.db, { id: 'one', day: '2026-06-28' });
    const reads = listen();
    const listening = reads.next();
    follower = await WireFollower.start(store.database, { onRows: reads.onRows, onFailure: () => undefined });
    // What is read when the connection begins to listen.
    await listening;
    await tellInSilence();
    expect(reads.seqs).toEqual([]);

    for (const seqs of [[1], [1]]) {
      const read = reads.next();
      mock.timers.tick(5_000);
      await read;
      expect(reads.seqs).toEqual(seqs);
    }
  });

  /** As a replica would, on which no trigger notifies. */
  async function tellInSilence(): Promise<void> {
    await store.db.transaction().execute(async (trx) => {
      const seq = await takeSeq(trx);
      await sql`set local session_replication_role = replica`.execute(trx);
      const row = { kind: 'entry', entryId: 'one', updateId: null, revision: 1 } as const;
      await appendWire(trx, { seq, at: '2026-06-28T14:00:00.000Z', ...row });
    });
  }
});

/** Keeps the seqs that were read, and lets a test wait for the next read. */
function listen() {
  const seqs: number[] = [];
  let resolve: () => void = () => undefined;
  return {
    seqs,
    onRows: (rows: readonly { readonly seq: number }[]) => {
      seqs.push(...rows.map(({ seq }) => seq));
      resolve();
      return Promise.resolve();
    },
    next: () =>
      new Promise<void>((done) => {
        resolve = done;
      }),
  };
}
