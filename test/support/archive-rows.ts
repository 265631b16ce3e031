/** An archive for PostgreSQL's planner, which decides by how many rows there are. */
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../src/store/schema.ts';

const DAYS = 2_000;
const OTHER_SERIES = 99;

type Changes = Readonly<Record<string, RawBuilder<unknown>>>;

const AT = sql`to_char(date '2010-01-01' + n, 'YYYY-MM-DD"T12:00:00.000Z"')`;
const DAY = sql`to_char(date '2010-01-01' + n, 'YYYY-MM-DD')`;
/** Of a hundred series each has as many days as the one that is copied. */
const SERIES = sql`case n % 100 when 0 then series_id else 'series-' || n % 100 end`;
/** A tenth of all updates is in that one: more than a page lists, as where a day has ten. */
const SERIES_OF_UPDATE = sql`case n % 10 when 0 then series_id else 'series-' || n % 100 end`;
const OTHER = sql`'series-' || n`;
const ENTRY = sql`'entry-' || n`;
const UPDATE = sql`'update-' || n`;
const OF_UPDATE = { subject_id: UPDATE, entry_id: ENTRY, update_id: UPDATE, posted_at: AT };

/** What sets the copies of a row apart, by table, and how many they are. */
const COPIES: readonly (readonly [string, Changes, number?])[] = [
  ['series', { id: OTHER, slug: OTHER, name: OTHER, name_key: OTHER }, OTHER_SERIES],
  [
    'entries',
    {
      id: ENTRY,
      series_id: SERIES,
      day: DAY,
      published_at: AT,
      posted_at: AT,
      modified_at: AT,
      closed_at: AT,
    },
  ],
  [
    'updates',
    {
      id: UPDATE,
      entry_id: ENTRY,
      series_id: SERIES_OF_UPDATE,
      published_at: AT,
      posted_at: AT,
      modified_at: AT,
    },
  ],
  ['revisions', { id: sql`'revision-' || n`, entry_id: ENTRY, update_id: UPDATE, at: AT }],
  ['references', { ...OF_UPDATE, target_day: DAY }],
  ['tags', OF_UPDATE],
  ['wire', { seq: sql`n + 1000`, entry_id: ENTRY, update_id: UPDATE }],
  ['search', { ...OF_UPDATE, series_id: SERIES, day: DAY }],
  ['media', { id: sql`'media-' || n`, sha256: sql`lpad(n::text, 64, '0')` }],
  ['audit', { id: sql`'audit-' || n` }],
  ['sessions', { id: sql`'session-' || n`, token: sql`'token-' || n`, user_id: sql`'account-' || n` }],
];

/** Copies one row of every table that grows for each of 2,000 days more. The planner reckons with the pages of tables and
 *  indexes and with the order of their rows, too: tables are written anew, so that nothing is left in them of the tests
 *  that had this database before.
 *  @param entryId  whose rows are copied, where a table has rows of entries */
export async function fillArchive(db: Db, entryId: string): Promise<void> {
  await sql`vacuum full`.execute(db);
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    for (const [table, changes, count = DAYS] of COPIES) {
      await copyRow(trx, { table, changes, count }, entryId);
    }
  });
  await sql`vacuum analyze`.execute(db);
}

interface Copies {
  readonly table: string;
  readonly changes: Changes;
  readonly count: number;
}

async function copyRow(db: Db, { table, changes, count }: Copies, entryId: string): Promise<void> {
  const { rows } = await sql<{ column: string }>`
    select column_name as column from information_schema.columns
    where table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`.execute(db);
  const names = rows.map(({ column }) => column);
  const owner = sql.ref(names.includes('entry_id') ? 'entry_id' : 'id');
  const model =
    names.includes('day') || names.includes('entry_id') ? sql`where ${owner} = ${entryId}` : sql``;
  const values = names.map((name) => changes[name] ?? sql.ref(name));
  await sql`
    insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(values)} from generate_series(1, ${sql.lit(count)}) as n,
      (select * from ${sql.table(table)} ${model} limit 1) as model`.execute(db);
}
