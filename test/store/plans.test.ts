import Sqlite from 'better-sqlite3';
import { type CompiledQuery, Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely';
import pg from 'pg';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { findAccount, findAccountByEmail } from '../../src/store/accounts/accounts.ts';
import { findLink } from '../../src/store/accounts/one-time-links.ts';
import { listSessions } from '../../src/store/accounts/sessions.ts';
import { findToken, listTokens } from '../../src/store/accounts/tokens.ts';
import { findTwoFactor } from '../../src/store/accounts/two-factors.ts';
import { listChangedDays, listMentionedDays, listMentioningDays } from '../../src/store/changed-days.ts';
import { findLastChange } from '../../src/store/entries/due-entries.ts';
import { getEntryById, findEntry } from '../../src/store/entries/entries.ts';
import {
  countEntriesByMonth,
  findNewestEntry,
  findNextEntry,
  findPreviousEntry,
  listEntriesBetween,
  listNewestEntries,
  listNewestEntriesOfEach,
} from '../../src/store/entries/entry-lists.ts';
import { listNewsEntries, listPublishedEntries } from '../../src/store/entries/sitemap-lists.ts';
import { listFeedBlocks } from '../../src/store/feed-blocks.ts';
import { isWithheld } from '../../src/store/media/media-uses.ts';
import { listBackLinks, listResolvedReferences } from '../../src/store/references/reference-lists.ts';
import { listCorrections } from '../../src/store/revisions.ts';
import type { Db, Schema } from '../../src/store/schema.ts';
import { findTexts } from '../../src/store/search/found-texts.ts';
import { findSeries, findSeriesByName } from '../../src/store/series.ts';
import { listStandings } from '../../src/store/standings.ts';
import { listTaggedEntries, listTaggedUpdates } from '../../src/store/tags/tag-lists.ts';
import { findUpdate, findUpdateByAnchor, listUpdates, nextOrdinal } from '../../src/store/updates/updates.ts';
import { listWireAfter } from '../../src/store/wire.ts';
import { ENGINES, useDatabase } from '../support/databases.ts';
import { addEntry, addSeries, addUpdate } from '../support/rows.ts';

/** Reads whose answer is short however long the archive is: their work must be, too. */
const READS: [string, (db: Db) => Promise<unknown>][] = [
  ['findSeries', (db) => findSeries(db, 'harbour-daily')],
  ['findSeriesByName', (db) => findSeriesByName(db, 'Harbour Daily')],
  ['findEntry', (db) => findEntry(db, 'series-1', '2026-06-28')],
  ['getEntryById', (db) => getEntryById(db, 'entry-2026-06-28')],
  ['findLastChange', (db) => findLastChange(db, 'entry-2026-06-28')],
  ['listNewestEntries', (db) => listNewestEntries(db, 'series-1', 8)],
  ['findNewestEntry', (db) => findNewestEntry(db, 'series-1')],
  ['findPreviousEntry', (db) => findPreviousEntry(db, 'series-1', '2026-06-28')],
  ['findNextEntry', (db) => findNextEntry(db, 'series-1', '2026-06-28')],
  [
    'listEntriesBetween',
    (db) => listEntriesBetween(db, 'series-1', { from: '2026-06-01', to: '2026-06-30' }),
  ],
  ['listUpdates', (db) => listUpdates(db, 'entry-2026-06-28', ['published', 'withdrawn'])],
  ['findUpdate', (db) => findUpdate(db, 'entry-2026-06-28-update-1')],
  ['findUpdateByAnchor', (db) => findUpdateByAnchor(db, 'entry-2026-06-28', 'update-1400')],
  ['nextOrdinal', (db) => nextOrdinal(db, 'entry-2026-06-28')],
  ['listCorrections', (db) => listCorrections(db, ['entry-2026-06-28'])],
  ['listStandings', (db) => listStandings(db, 'entry-2026-06-28', 100)],
  ['listResolvedReferences', (db) => listResolvedReferences(db, ['entry-2026-06-28'])],
  ['listBackLinks', (db) => listBackLinks(db, { seriesSlug: 'harbour-daily', day: '2026-06-28' })],
  ['listTaggedEntries', (db) => listTaggedEntries(db, 'ferry', { limit: 10, offset: 10 })],
  ['listTaggedUpdates', (db) => listTaggedUpdates(db, 'ferry', { limit: 10, offset: 10 })],
  ['isWithheld', (db) => isWithheld(db, 'photo-1')],
  ['listChangedDays', (db) => listChangedDays(db, ['entry-2026-06-28'])],
  ['listMentionedDays', (db) => listMentionedDays(db, ['entry-2026-06-28'])],
  ['listMentioningDays', (db) => listMentioningDays(db, ['entry-2026-06-28'])],
  ['findAccount', (db) => findAccount(db, 'account-1')],
  ['findAccountByEmail', (db) => findAccountByEmail(db, 'ada@news.example')],
  ['findToken', (db) => findToken(db, '0'.repeat(64))],
  ['listTokens', (db) => listTokens(db, 'account-1')],
  ['listSessions', (db) => listSessions(db, 'account-1', '2026-06-28T00:00:00.000Z')],
  ['findTwoFactor', (db) => findTwoFactor(db, 'account-1')],
  ['findLink', (db) => findLink(db, '0'.repeat(64))],
  ['listWireAfter', (db) => listWireAfter(db, { entryId: null, after: 10, limit: 10 })],
  [
    'listWireAfter of an entry',
    (db) => listWireAfter(db, { entryId: 'entry-2026-06-28', after: 10, limit: 10 }),
  ],
];

/** Reads that walk an index from its newest end, so that they need no sorting either. */
const WALKS: [string, (db: Db) => Promise<unknown>][] = [
  ['listFeedBlocks of the site', (db) => listFeedBlocks(db, { seriesId: null, limit: 30 })],
  ['listFeedBlocks of a series', (db) => listFeedBlocks(db, { seriesId: 'series-1', limit: 30 })],
  ['listPublishedEntries', (db) => listPublishedEntries(db)],
  [
    'listNewsEntries',
    (db) => listNewsEntries(db, { day: '2026-06-27', publishedAt: '2026-06-27T12:00:00.000Z' }),
  ],
];

/** Reads over a whole series that use one index and no row of the table. */
const COUNTS: [string, (db: Db) => Promise<unknown>][] = [
  ['countEntriesByMonth', (db) => countEntriesByMonth(db, 'series-1')],
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

  it.each([...READS, ...COUNTS])('of %s reads no table from end to end', async (_name, read) => {
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

  it.each(WALKS)('of %s walks an index in order', async (_name, read) => {
    const steps = await planOf(read);

    expect(steps.filter((step) => isWholeTable(step) || isFullSort(step))).toEqual([]);
    expect(steps.join('\n')).toMatch(/(entries|updates)(_series)?_(feed|sitemap)/);
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
