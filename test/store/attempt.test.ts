import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { attempt } from '../../src/store/attempt.ts';
import { findHeadSeq, takeSeq } from '../../src/store/wire.ts';
import { ENGINES, useDatabase } from '../support/databases.ts';

describe.each(ENGINES)('work under a savepoint on %s', (engine) => {
  const store = useDatabase(engine);

  it('is undone alone when it fails, and the transaction goes on', async () => {
    const results = await store.database.writer.transaction().execute(async (trx) => [
      await attempt(trx, () => takeSeq(trx)),
      await attempt(trx, async () => {
        await takeSeq(trx);
        throw new Error('halfway');
      }),
      await attempt(trx, () => takeSeq(trx)),
    ]);

    expect(results).toEqual([
      { status: 'fulfilled', value: 1 },
      { status: 'rejected', reason: new Error('halfway') },
      { status: 'fulfilled', value: 2 },
    ]);
    expect(await findHeadSeq(store.database.reader)).toBe(2);
  });

  it('gives its own failure where that ended the whole transaction', async () => {
    const work = store.database.writer.transaction().execute(async (trx) =>
      attempt(trx, async () => {
        await sql`rollback`.execute(trx);
        throw new Error('the disk is full');
      }),
    );

    await expect(work).rejects.toThrow('the disk is full');
  });
});
