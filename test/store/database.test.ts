import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { openDatabase } from '../../src/store/database.ts';
import { findSeries } from '../../src/store/series.ts';
import { findHeadSeq, takeSeq } from '../../src/store/wire.ts';
import { ENGINES, useDatabase } from '../support/databases.ts';
import { addSeries } from '../support/rows.ts';

describe.each(ENGINES)('the database on %s', (engine) => {
  const store = useDatabase(engine);

  it('shows the reader what the writer has committed', async () => {
    const series = await addSeries(store.db);

    expect(await findSeries(store.database.reader, series.slug)).toEqual(series);
  });

  it('has a reader that refuses to write', async () => {
    await expect(addSeries(store.database.reader)).rejects.toThrow(/read-?only/i);

    expect(await findSeries(store.db, 'harbour-daily')).toBeUndefined();
  });

  it('reads one state of the database within a repeatable read', async () => {
    const seen = await store.database.reader
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        const before = await findHeadSeq(trx);
        await takeSeq(store.db);
        return [before, await findHeadSeq(trx)];
      });

    expect(seen).toEqual([0, 0]);
    expect(await findHeadSeq(store.database.reader)).toBe(1);
  });

  it('leaves nothing of a transaction that fails', async () => {
    const failing = store.db.transaction().execute(async (trx) => {
      await takeSeq(trx);
      await addSeries(trx);
      throw new Error('the machine is on fire');
    });

    await expect(failing).rejects.toThrow('the machine is on fire');
    expect(await findHeadSeq(store.db)).toBe(0);
    expect(await findSeries(store.db, 'harbour-daily')).toBeUndefined();
  });

  it('lets a transaction read before it writes while another connection writes in between', async () => {
    const other = await store.openAgain();
    const first = store.db.transaction().execute(async (trx) => {
      const head = await findHeadSeq(trx);
      return head + (await takeSeq(trx));
    });
    const second = other.writer.transaction().execute((trx) => takeSeq(trx));

    await expect(Promise.all([first, second])).resolves.toHaveLength(2);
    expect(await findHeadSeq(store.db)).toBe(2);
  });

  it('makes a second writer wait until the first has committed', async () => {
    const other = await store.openAgain();
    const order: string[] = [];
    const started = Promise.withResolvers<undefined>();
    const goOn = Promise.withResolvers<undefined>();
    const first = store.db.transaction().execute(async (trx) => {
      order.push(`first takes ${String(await takeSeq(trx))}`);
      started.resolve(undefined);
      await goOn.promise;
      order.push('first commits');
    });
    await started.promise;
    const second = other.writer.transaction().execute(async (trx) => {
      order.push(`second takes ${String(await takeSeq(trx))}`);
    });
    // The reader answers meanwhile: writing holds up nobody who reads.
    expect(await findHeadSeq(other.reader)).toBe(0);
    goOn.resolve(undefined);
    await Promise.all([first, second]);

    expect(order).toEqual(['first takes 1', 'first commits', 'second takes 2']);
  });
});

describe('an SQLite database', () => {
  const store = useDatabase('sqlite');

  it('writes ahead, waits for the disk, keeps foreign keys and never waits within SQLite', async () => {
    const pragmas = sql<Record<string, unknown>>`
      select * from pragma_journal_mode, pragma_synchronous, pragma_foreign_keys, pragma_busy_timeout`;

    const { rows } = await pragmas.execute(store.db);

    expect(rows).toEqual([{ journal_mode: 'wal', synchronous: 2, foreign_keys: 1, timeout: 0 }]);
  });

  it.each([
    ['a transaction', () => store.db.transaction().execute((trx) => takeSeq(trx))],
    ['a statement by itself', () => takeSeq(store.db)],
  ])('lets %s wait for another program that writes, and this one go on', async (_what, write) => {
    const other = new Sqlite(store.url.replace('sqlite:', ''));
    other.exec('begin immediate; update wire_head set seq = 7');
    const writing = write();
    // Nobody would come to this if the waiting held up the process.
    setTimeout(() => {
      other.exec('commit');
      other.close();
    }, 50);

    expect(await writing).toBe(8);
  });
});

describe('opening a database', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-open-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes the file and its folder', async () => {
    const file = path.join(folder, 'deep/down/dateline.db');

    const database = await openDatabase(`sqlite:${file}`);
    await database.close();

    expect((await readFile(file)).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it.each([
    ['mysql://localhost/dateline', 'DATABASE_URL must begin with sqlite: or postgres://, not with "mysql".'],
    ['dateline.db', 'DATABASE_URL must begin with sqlite: or postgres://, not with "dateline.db".'],
    ['sqlite:', 'DATABASE_URL names no file after sqlite:. Write sqlite:/path/to/dateline.db.'],
  ])('refuses the URL %s', async (url, message) => {
    await expect(openDatabase(url)).rejects.toThrow(message);
  });

  it('refuses a file that is no database and leaves it as it is', async () => {
    const file = path.join(folder, 'letter.db');
    await writeFile(
      file,
      'Dear reader, this is a letter, and it is longer than the head of a database.'.repeat(20),
    );

    await expect(openDatabase(`sqlite:${file}`)).rejects.toThrow(
      `${file} is no SQLite database. Set DATABASE_URL to another file, or move this one away.`,
    );
    expect((await readFile(file, 'utf8')).slice(0, 11)).toBe('Dear reader');
  });

  it('says what to do about a folder that cannot be made', async () => {
    await writeFile(path.join(folder, 'file'), '');

    await expect(openDatabase(`sqlite:${folder}/file/dateline.db`)).rejects.toThrow(
      /^The database .*\/file\/dateline\.db cannot be opened: .*Make sure that its folder exists and can be written to\.$/,
    );
  });

  it('says what to do about a server that does not answer, without the password', async () => {
    const url = 'postgres://dateline:secret@127.0.0.1:1/dateline';

    const failure = openDatabase(url);

    await expect(failure).rejects.toThrow(
      'PostgreSQL at 127.0.0.1:1/dateline cannot be used: connect ECONNREFUSED 127.0.0.1:1. ' +
        'Start the server, or correct DATABASE_URL.',
    );
  });
});

describe('opening a PostgreSQL database', () => {
  const store = useDatabase('postgres');

  it.each([
    ['password', (url: string) => url.replace(/:[^:@]+@/, ':wrong@'), /password authentication failed/],
    ['database', (url: string) => `${url}_elsewhere`, /database "test_\w+_elsewhere" does not exist/],
  ])('refuses a wrong %s', async (_what, change, message) => {
    await expect(openDatabase(change(store.url))).rejects.toThrow(message);
  });
});
