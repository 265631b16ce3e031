import Sqlite from 'better-sqlite3';
import { type CompiledQuery, Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely';
import pg from 'pg';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { findAccountByEmail } from '../../src/store/accounts/accounts.ts';
import {
  listEntryDays,
  listMentionedDays,
  listMentioningDays,
  listNeighbours,
} from '../../src/store/changed-days.ts';
import { listNewestEntriesOfEach } from '../../src/store/entries/entry-lists.ts';
import type { Db, Schema } from '../../src/store/schema.ts';
import { findTexts } from '../../src/store/search/found-texts.ts';
import { findSeriesByName } from '../../src/store/series.ts';
import { listStandings } from '../../src/store/standings.ts';
import { findUpdateByAnchor } from '../../src/store/updates/updates.ts';
import { nextOrdinal } from '../../src/store/updates/update-places.ts';
import { ENGINES, useDatabase } from '../support/databases.ts';
import { addEntry, addSeries, addUpdate } from '../support/rows.ts';

/** Reads that come with writing, whose work must be short however long the archive is. What routes read is held against its
 *  plans by test/web/query-plans.test.ts. */
const READS: [string, (db: Db) => Promise<unknown>][] = [
  ['findSeriesByName', (db) => findSeriesByName(db, 'Harbour Daily')],
  ['findUpdateByAnchor', (db) => findUpdateByAnchor(db, 'entry-2026-06-28', 'update-1400')],
  ['nextOrdinal', (db) => nextOrdinal(db, 'entry-2026-06-28')],
  ['listStandings', (db) => listStandings(db, 'entry-2026-06-28')],
  ['listEntryDays', (db) => listEntryDays(db, ['entry-2026-06-28'])],
  ['listNeighbours', (db) => listNeighbours(db, ['entry-2026-06-28'])],
  ['listMentionedDays', (db) => listMentionedDays(db, ['entry-2026-06-28'])],
  ['listMentioningDays', (db) => listMentioningDays(db, ['entry-2026-06-28'])],
  ['findAccountByEmail', (db) => findAccountByEmail(db, 'ada@news.example')],
  ['listNewestEntriesOfEach', (db) => listNewestEntriesOfEach(db, ['series-1'], 8)],
];

/** A search by words. */
const SEARCH = {
  phrases: [{ words: ['ferry', 'late'], isOpen: true }],
  ...{ seriesId: null, from: null, to: null },
};
const IN_SERIES = { ...SEARCH, seriesId: 'series-1', from: '2026-06-01', to: '2026-06-30' };
const FIRST_PAGE = { limit: 20, offset: 0, max: 501 };

describe.each(ENGINES)('the plan on %s', (engine) => {
  /** With the index of PostgreSQL that serves them where there are few texts. */
  const SEARCHES: [string, RegExp, (db: Db) => Promise<unknown>][] = [
    ['findTexts', /search_newest/, (reader) => findTexts({ engine, reader }, SEARCH, FIRST_PAGE)],
    [
      'findTexts of a series',
      /search_series_newest/,
      (reader) => findTexts({ engine, reader }, IN_SERIES, FIRST_PAGE),
    ],
  ];
  const store = useDatabase(engine);
  beforeEach(async () => {
    await addSeries(store.db);
    await addEntry(store.db, { day: '2026-06-28', tags: ['Ferry'] });
    await addUpdate(store.db, {
      ...{ entryId: 'entry-2026-06-28', ordinal: 1, postedAt: '2026-06-28T14:00:00.000Z', tags: ['Ferry'] },
    });
  });

  const planOf = (read: (db: Db) => Promise<unknown>) => {
    return engine === 'sqlite' ? planOnSqlite(store.url, read) : planOnPostgres(store.url, read);
  };

  it.each(READS)('of %s reads no table from end to end', async (_name, read) => {
    const steps = await planOf(read);

    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter(isWholeTable)).toEqual([]);
  });

  it.each(SEARCHES)('of %s begins at an index and sorts nothing', async (_name, ofPostgres, read) => {
    const steps = await planOf(read);
    // What is found is sorted again: a few hundred rows at most.
    const walk = steps.slice(0, engine === 'sqlite' ? steps.indexOf('SCAN found') : undefined);

    expect(walk.length).toBeGreaterThan(1);
    expect(walk.filter((step) => isWholeTable(step) || isFullSort(step))).toEqual([]);
    expect(walk.join('\n')).toMatch(engine === 'sqlite' ? /SCAN search_words VIRTUAL TABLE/ : ofPostgres);
  });
});

describe('the plan on postgres among 2,000 texts', () => {
  const store = useDatabase('postgres');
  it('begins at the words that few of them hold', async () => {
    await store.db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`
        insert into search (subject_id, entry_id, update_id, series_id, day, posted_at, heading, body, words)
        select n, 'entry', n, 'series-1', '2026-06-28', '2026-06-28T14:00:00.000Z', '', '', 'ferry rope' || n
        from generate_series(1, 2000) as n`.execute(trx);
    });
    // With its index whole, whatever earlier tests have left in the table.
    await sql`vacuum analyze search`.execute(store.db);

    const search = { ...SEARCH, phrases: [{ words: ['rope77'], isOpen: false }] };
    const read = (reader: Db) => findTexts({ engine: 'postgres', reader }, search, FIRST_PAGE);
    const steps = await planOnPostgres(store.url, read, '');

    expect(steps.join('\n')).toContain('Bitmap Index Scan on search_vectors');
  });
});

/** Series are few; places, newest, and what stands in brackets, are results of other steps. */
function isWholeTable(step: string): boolean {
  return (
    /^SCAN (?!series|places|newest|\()(?!.*(USING|VIRTUAL TABLE INDEX))/.test(step) ||
    /Seq Scan on (?!series)/.test(step)
  );
}

function isFullSort(step: string): boolean {
  return step === 'USE TEMP B-TREE FOR ORDER BY' || /^\s*(->)?\s*Sort /.test(step);
}

async function planOnSqlite(url: string, read: (db: Db) => Promise<unknown>): Promise<string[]> {
  const queries: CompiledQuery[] = [];
  const database = new Sqlite(url.slice('sqlite:'.length));
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database }),
    log: ({ query }) => void queries.push(query),
  });
  await read(db);
  const plans = queries.map((query) =>
    database
      .prepare<unknown[], { detail: string }>(`explain query plan ${query.sql}`)
      .all(...query.parameters),
  );
  await db.destroy();
  return plans.flat().map(({ detail }) => detail);
}

/** With so few rows PostgreSQL would read the table; told not to, it does so only where no index serves. */
const FEW_ROWS = '-c enable_seqscan=off -c enable_sort=off';

async function planOnPostgres(
  url: string,
  read: (db: Db) => Promise<unknown>,
  options = FEW_ROWS,
): Promise<string[]> {
  const queries: CompiledQuery[] = [];
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    options,
  });
  // A connection may still be closing when the database of the test is dropped.
  pool.on('error', () => undefined);
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void queries.push(query),
  });
  await read(db);
  const steps: string[] = [];
  for (const query of [...queries]) {
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${query.sql}`, [
      ...query.parameters,
    ]);
    steps.push(...rows.map((row) => row['QUERY PLAN']));
  }
  await db.destroy();
  return steps;
}
