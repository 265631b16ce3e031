/** Real databases for tests, one fresh one for each test. */
import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import pg from 'pg';
import { type Database, type Engine, openDatabase } from '../../src/store/database.ts';
import { migrateToLatest } from '../../src/store/migrator.ts';
import type { Db } from '../../src/store/schema.ts';

/** Both engines, for `describe.each(ENGINES)('... on %s', (engine) => { const store = useDatabase(engine); ... })`. */
export const ENGINES = ['sqlite', 'postgres'] as const;

/** The database of the test under way. */
export interface TestDatabase {
  readonly database: Database;
  /** Its writer, which can do all. */
  readonly db: Db;
  readonly url: string;
  /** Opens the database once more, as another process would; closed after the test. */
  openAgain(): Promise<Database>;
}

/** Gives each test a database of its own with all migrations applied. */
export function useDatabase(engine: Engine): TestDatabase {
  return useFreshDatabase(engine === 'sqlite' ? copySqliteTemplate : emptyPostgres);
}

/** Gives each test a database of its own without any table. */
export function useEmptyDatabase(engine: Engine): TestDatabase {
  return useFreshDatabase(() => makeEmptyDatabase(engine));
}

/** Makes a database without any table. */
export function makeEmptyDatabase(engine: Engine): Promise<FreshDatabase> {
  return engine === 'sqlite' ? nameSqliteFile() : createPostgresDatabase('template0');
}

/** A database that can be opened, and how to be rid of it. */
export interface FreshDatabase {
  readonly url: string;
  discard(): Promise<void>;
}

function useFreshDatabase(make: () => Promise<FreshDatabase>): TestDatabase {
  let fresh: FreshDatabase | undefined;
  let opened: Database[] = [];
  const open = async () => {
    const database = await openDatabase(demand(fresh).url);
    opened.push(database);
    return database;
  };
  beforeEach(async () => {
    fresh = await make();
    await open();
  });
  afterEach(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await fresh?.discard();
    [fresh, opened] = [undefined, []];
  });
  return {
    get database() {
      return demand(opened[0]);
    },
    get db() {
      return demand(opened[0]).writer;
    },
    get url() {
      return demand(fresh).url;
    },
    openAgain: open,
  };
}

function demand<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The database is there within a test only.');
  return value;
}

async function nameSqliteFile(): Promise<FreshDatabase> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-sqlite-'));
  return { url: `sqlite:${folder}/dateline.db`, discard: () => rm(folder, { recursive: true }) };
}

/** For all test files of this worker; it goes with the folder of the run. */
let sqliteTemplate: Promise<FreshDatabase> | undefined;

async function copySqliteTemplate(): Promise<FreshDatabase> {
  sqliteTemplate ??= makeSqliteTemplate();
  const template = await sqliteTemplate;
  const fresh = await nameSqliteFile();
  await copyFile(fileOf(template), fileOf(fresh));
  return fresh;
}

async function makeSqliteTemplate(): Promise<FreshDatabase> {
  const template = await nameSqliteFile();
  const database = await openDatabase(template.url);
  await migrateToLatest(database);
  await database.close();
  return template;
}

function fileOf({ url }: FreshDatabase): string {
  return url.slice('sqlite:'.length);
}

/** It goes with the server of the run. */
let ownPostgres: Promise<FreshDatabase> | undefined;

/** One database for all test files of this worker: making one takes a hundred times as long as emptying it. */
function emptyPostgres(): Promise<FreshDatabase> {
  ownPostgres ??= openEmptied();
  return ownPostgres;
}

/** What discards it puts it back to what it was, whoever is still connected. */
async function openEmptied(): Promise<FreshDatabase> {
  const { url } = await createPostgresDatabase('dateline_template');
  // Neither does the worker wait for it when there are no tests left, nor does it mind that the server ends first.
  const pool = new pg.Pool({ connectionString: url, max: 1, allowExitOnIdle: true });
  pool.on('error', () => undefined);
  const restoring = await restoreStatements(pool);
  const empty = async () => {
    await pool.query(DISCONNECT_OTHERS);
    await pool.query(restoring);
  };
  return { url, discard: empty };
}

const DISCONNECT_OTHERS = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

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

async function createPostgresDatabase(template: string): Promise<FreshDatabase> {
  const server = await findPostgres();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name} template ${template} strategy file_copy`);
  return {
    url: `${server}/${name}`,
    discard: () => administer(server, `drop database ${name} with (force)`),
  };
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
