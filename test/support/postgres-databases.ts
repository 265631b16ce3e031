/** PostgreSQL databases of tests, on the server of the run. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/store/database.ts';
import type { FreshDatabase } from './databases.ts';

/** The database of this worker, empty but for what migrations have put in. Making one takes a hundred times as long as
 *  emptying it, and fresh connections as long again as most tests: it stays open, too, unless a test closes it. */
export async function lendPostgres(): Promise<FreshDatabase> {
  own ??= makeOwn();
  const { url, empty } = await own;
  return { url, open: () => openOwn(url), discard: empty };
}

/** Makes a database as another one is. */
export async function createPostgresDatabase(template: string): Promise<FreshDatabase> {
  const server = await findPostgres();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name} template ${template} strategy file_copy`);
  return {
    url: `${server}/${name}`,
    discard: () => administer(server, `drop database ${name} with (force)`),
  };
}

/** It goes with the server of the run. */
let own: Promise<{ readonly url: string; readonly empty: () => Promise<void> }> | undefined;
let ownOpened: Promise<Database> | undefined;

async function openOwn(url: string): Promise<Database> {
  ownOpened ??= openDatabase(url);
  const database = await ownOpened;
  return { ...database, close: closeOwn };
}

async function closeOwn(): Promise<void> {
  const opened = await ownOpened;
  ownOpened = undefined;
  await opened?.close();
}

async function makeOwn() {
  const { url } = await createPostgresDatabase('dateline_template');
  // Neither does the worker wait for it when there are no tests left, nor does it mind that the server ends first.
  const pool = new pg.Pool({ connectionString: url, max: 1, allowExitOnIdle: true });
  pool.on('error', () => undefined);
  const restoring = await restoreStatements(pool);
  const empty = async () => {
    const { rowCount } = await pool.query(DISCONNECT_BUSY);
    // The next test is not to be lent a connection that has been cut.
    if (rowCount !== 0) await closeOwn();
    await pool.query(restoring);
  };
  return { url, empty };
}

/** Whoever is still about something holds locks. */
const DISCONNECT_BUSY = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`;

/** Empties every table without a look at what refers to it, and puts back what migrations have put in. */
async function restoreStatements(pool: pg.Pool): Promise<string> {
  const tables = await listNames(pool, "select tablename as name from pg_tables where schemaname = 'public'");
  const sequences = await listNames(pool, 'select sequencename as name from pg_sequences');
  const [emptying, filling]: [string[], string[]] = [[], []];
  for (const table of tables.filter((name) => !name.startsWith('kysely'))) {
    const name = pg.escapeIdentifier(table);
    emptying.push(`delete from ${name}`);
    const { rows } = await pool.query<{ kept: string | null }>(
      `select json_agg(one)::text as kept from ${name} one`,
    );
    const kept = rows[0]?.kept ?? null;
    if (kept === null) continue;
    const records = `json_populate_recordset(null::${name}, ${pg.escapeLiteral(kept)})`;
    filling.push(`insert into ${name} select * from ${records}`);
  }
  const restarting = sequences.map((name) => `alter sequence ${pg.escapeIdentifier(name)} restart`);
  const all = ['set local session_replication_role = replica', ...emptying, ...filling, ...restarting];
  return `begin; ${all.join('; ')}; commit`;
}

async function listNames(pool: pg.Pool, query: string): Promise<string[]> {
  return (await pool.query<{ name: string }>(query)).rows.map(({ name }) => name);
}

/** The URL of the run's PostgreSQL, which starts when first asked for. */
async function findPostgres(): Promise<string> {
  const response = await fetch(process.env['DATELINE_TEST_POSTGRES'] ?? '');
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
}
