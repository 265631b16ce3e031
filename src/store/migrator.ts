/** Brings a database's tables up to what this program knows. */
import { readdir } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
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
  const provider = new FolderProvider(database.engine);
  const migrator = new Migrator({ db: database.writer, provider, nameComparator: byCodePoint });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) throw await explain(database, provider, error);
  return (results ?? []).map(({ migrationName }) => migrationName);
}

/** Reads migrations/: a file exports `up(db, engine)`. */
class FolderProvider implements MigrationProvider {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async getMigrations(): Promise<Record<string, Migration>> {
    const names = (await readdir(FOLDER)).flatMap((file) => FILE_NAME.exec(file)?.[1] ?? []).sort();
    const migrations = await Promise.all(names.map((name) => loadMigration(name, this.#engine)));
    return Object.fromEntries(migrations);
  }
}

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

async function explain(database: Database, provider: FolderProvider, error: unknown): Promise<DatelineError> {
  const unknownName = await findUnknownMigration(database, provider).catch(() => undefined);
  if (unknownName !== undefined) {
    return new DatelineError(
      `The database was made by a newer Dateline: this one does not know the migration ${unknownName}. ` +
        'Start the newer version, or restore a backup from before it ran.',
      { cause: error },
    );
  }
  return new DatelineError(`The database could not be brought up to date: ${reasonOf(error)}`, {
    cause: error,
  });
}

async function findUnknownMigration(
  database: Database,
  provider: FolderProvider,
): Promise<string | undefined> {
  const known = await provider.getMigrations();
  const applied = await database.writer
    .$extendTables<{ [DEFAULT_MIGRATION_TABLE]: { name: string } }>()
    .selectFrom(DEFAULT_MIGRATION_TABLE)
    .select('name')
    .orderBy('name')
    .execute();
  return applied.find(({ name }) => !(name in known))?.name;
}

function byCodePoint(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
