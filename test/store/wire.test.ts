import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Db } from '../../src/store/schema.ts';
import { appendWire, findHeadSeq, listWireAfter, takeSeq } from '../../src/store/wire.ts';
import { ENGINES, useDatabase } from '../support/databases.ts';
import { addEntry, addSeries } from '../support/rows.ts';

const at = '2026-06-28T14:00:00.000Z';

async function tell(db: Db, entryId: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const seq = await takeSeq(trx);
    await appendWire(trx, { seq, at, kind: 'entry', entryId, updateId: null, revision: 1 });
    return seq;
  });
}

describe.each(ENGINES)('the wire on %s', (engine) => {
  const store = useDatabase(engine);
  beforeEach(async () => {
    await addSeries(store.db);
    await addEntry(store.db, { id: 'one', day: '2026-06-28' });
    await addEntry(store.db, { id: 'two', day: '2026-06-29' });
  });

  it('counts from 1', async () => {
    expect(await findHeadSeq(store.db)).toBe(0);
    expect([await tell(store.db, 'one'), await tell(store.db, 'two')]).toEqual([1, 2]);
    expect(await findHeadSeq(store.db)).toBe(2);
  });

  it('gives what comes after a seq in order, of one entry or of all', async () => {
    for (const entryId of ['one', 'two', 'one', 'one']) await tell(store.db, entryId);

    const ofOne = await listWireAfter(store.db, { entryId: 'one', after: 1, limit: 10 });
    const ofAll = await listWireAfter(store.db, { entryId: null, after: 1, limit: 2 });

    expect(ofOne.map(({ seq }) => seq)).toEqual([3, 4]);
    expect(ofAll).toEqual([
      { seq: 2, at, kind: 'entry', entryId: 'two', updateId: null, revision: 1 },
      { seq: 3, at, kind: 'entry', entryId: 'one', updateId: null, revision: 1 },
    ]);
  });

  it('leaves no gap where a transaction failed', async () => {
    const failing = store.db.transaction().execute(async (trx) => {
      await takeSeq(trx);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');

    expect(await tell(store.db, 'one')).toBe(1);
  });

  it('gives each of many writers a seq of its own, without a gap', async () => {
    const others = await Promise.all([store.openAgain(), store.openAgain()]);
    const writers = [store.database, ...others].flatMap(({ writer }) =>
      Array.from({ length: 10 }, () => writer),
    );

    const seqs = await Promise.all(writers.map((writer) => tell(writer, 'one')));

    expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('is never changed once written', async () => {
    await tell(store.db, 'one');

    await expect(store.db.updateTable('wire').set({ revision: 2 }).execute()).rejects.toThrow(
      /never changed/,
    );
    await expect(store.db.deleteFrom('wire').execute()).rejects.toThrow(/never changed/);
  });
});
