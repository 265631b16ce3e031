/** Brings a database's tables up to what this program knows. */
import { readdir } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { DatelineError } from '../domain/errors.ts';
import type { Database, Engine } from './database.ts';
import { reasonOf } from './engine/failures.ts';
import { isRecord } from './engine/json.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);
const FILE_NAME = /^(\d{4}-\d{2}-\d{2}-[a-z0-9-]+)\.ts$/;

/** Applies the migrations a database lacks, all of them or none. Several processes may do so at once: one works, the
 *  others wait and find nothing left to do.
 *  @returns the names of those applied, in order
 *  @throws DatelineError the database was made by a newer program, or a migration failed; it is as it was before */
export async function migrateToLatest(database: Database): Promise<readonly string[]> {
  const known = await listKnown();
  const applied = await listApplied(database);
  const newer = applied.find((name) => !known.includes(name));
  if (newer !== undefined) throw madeByNewer(newer);
  return applied.length === known.length ? [] : migrate(database, known);
}

/** The names of the files in migrations/, in order. */
async function listKnown(): Promise<string[]> {
  return (await readdir(FOLDER)).flatMap((file) => FILE_NAME.exec(file)?.[1] ?? []).sort(byCodePoint);
}

/** Empty where the database has no table of them: if that is not because it is new, migrating fails and says why. */
async function listApplied({ reader }: Database): Promise<string[]> {
  const applied = await reader
    .$extendTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute()
    .catch(() => []);
  return applied.map(({ name }) => name);
}

function madeByNewer(name: string): DatelineError {
  return new DatelineError(
    `The database was made by a newer Dateline: this one does not know the migration ${name}. ` +
      'Start the newer version, or restore a backup from before it ran.',
  );
}

/** What runs them is loaded where there are any to run. */
async function migrate({ writer, engine }: Database, known: readonly string[]): Promise<string[]> {
  const { Migrator } = await import('kysely/migration');
  const provider = provide(known, engine);
  const migrator = new Migrator({ db: writer, provider, nameComparator: byCodePoint });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw new DatelineError(`The database could not be brought up to date: ${reasonOf(error)}`, {
      cause: error,
    });
  return (results ?? []).map(({ migrationName }) => migrationName);
}

function provide(names: readonly string[], engine: Engine): MigrationProvider {
  return {
    async getMigrations() {
      return Object.fromEntries(await Promise.all(names.map((name) => loadMigration(name, engine))));
    },
  };
}

/** A file exports `up(db, engine)`. */
async function loadMigration(name: string, engine: Engine): Promise<[string, Migration]> {
  const loaded: unknown = await import(new URL(`${name}.ts`, FOLDER).href);
  if (!isMigrationFile(loaded))
    throw new DatelineError(`The migration ${name} exports no function up(db, engine).`);
  return [name, { up: (db) => loaded.up(db, engine) }];
}

interface MigrationFile {
  up(db: Kysely<unknown>, engine: Engine): Promise<void>;
}

function isMigrationFile(value: unknown): value is MigrationFile {
  return isRecord(value) && typeof value['up'] === 'function';
}

function byCodePoint(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
