/** Real databases for tests, one fresh one for each test. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { type Database, type Engine, openDatabase } from '../../src/store/database.ts';
import { migrateToLatest } from '../../src/store/migrator.ts';
import type { Db } from '../../src/store/schema.ts';
import { createPostgresDatabase, lendPostgres } from './postgres-databases.ts';

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

/** Gives each test a database of its own with all migrations applied.
 *  @param findTemplate  the file of a SQLite database that the test's is to begin as; undefined for an empty one */
export function useDatabase(
  engine: Engine,
  findTemplate: () => string | undefined = () => undefined,
): TestDatabase {
  return useFreshDatabase(engine === 'sqlite' ? () => copySqlite(findTemplate()) : lendPostgres);
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
  /** Opens it, unless it is open already; `openDatabase` does where this is missing. */
  readonly open?: () => Promise<Database>;
  /** Once all is closed that was opened, except by `open`. */
  discard(): Promise<void>;
}

function useFreshDatabase(make: () => Promise<FreshDatabase>): TestDatabase {
  let fresh: FreshDatabase | undefined;
  let first: Database | undefined;
  let opened: Database[] = [];
  const open = async () => {
    const database = await openDatabase(demand(fresh).url);
    opened.push(database);
    return database;
  };
  beforeEach(async () => {
    fresh = await make();
    first = await (fresh.open ?? open)();
  });
  afterEach(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await fresh?.discard();
    [fresh, first, opened] = [undefined, undefined, []];
  });
  return {
    get database() {
      return demand(first);
    },
    get db() {
      return demand(first).writer;
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

async function copySqlite(template: string | undefined): Promise<FreshDatabase> {
  emptyTemplate ??= makeEmptyTemplate();
  const fresh = await nameSqliteFile();
  await copyFile(template ?? (await emptyTemplate), sqliteFileOf(fresh));
  return fresh;
}

/** For all test files of this worker; it goes with the folder of the run. */
let emptyTemplate: Promise<string> | undefined;

async function makeEmptyTemplate(): Promise<string> {
  const template = await nameSqliteFile();
  const database = await openDatabase(template.url);
  await migrateToLatest(database);
  await database.close();
  return sqliteFileOf(template);
}

/** Where the file of a SQLite database is. */
export function sqliteFileOf({ url }: { readonly url: string }): string {
  return url.slice('sqlite:'.length);
}
