import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { migrateToLatest } from '../../src/store/migrator.ts';
import { findSeries } from '../../src/store/series.ts';
import { findHeadSeq, takeSeq } from '../../src/store/wire.ts';
import { keepingCompiled } from '../support/compiled.ts';
import { ENGINES, useDatabase, useEmptyDatabase } from '../support/databases.ts';

const WRITE_AND_WAIT = path.join(import.meta.dirname, '../support/run-unfinished-write.ts');
const MIGRATE = path.join(import.meta.dirname, '../support/run-migrations.ts');

describe.each(ENGINES)('another process on %s', (engine) => {
  const store = useDatabase(engine);

  it('leaves nothing when it is killed between begin and commit', async () => {
    const other = spawn(process.execPath, [WRITE_AND_WAIT, store.url], { env: keepingCompiled() });
    await once(other.stdout, 'data');
    const waiting = store.db.transaction().execute((trx) => takeSeq(trx));

    other.kill('SIGKILL');

    expect(await waiting).toBe(1);
    expect(await findHeadSeq(store.db)).toBe(1);
    expect(await findSeries(store.db, 'harbour-daily')).toBeUndefined();
  });
});

describe.each(ENGINES)('several processes that migrate at once on %s', (engine) => {
  const store = useEmptyDatabase(engine);

  it('share the work, so that each migration is applied once', async () => {
    const run = promisify(execFile);

    const [other, own] = await Promise.all([
      run(process.execPath, [MIGRATE, store.url], { env: keepingCompiled() }),
      migrateToLatest(store.database),
    ]);

    const [fewer, more] = [Number(other.stdout), own.length].sort((a, b) => a - b);
    expect(fewer).toBe(0);
    expect(more).toBeGreaterThan(0);
    expect(await findHeadSeq(store.db)).toBe(0);
  });
});
