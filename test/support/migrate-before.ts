/** Databases as earlier versions left them. */
import { readdir } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Engine } from '../../src/store/database.ts';
import type { Db } from '../../src/store/schema.ts';
import { toRecord } from './json-values.ts';

/** Applies the migrations that come before a file of migrations/.
 *  @param db  of an empty database */
export async function migrateBefore(db: Db, engine: Engine, name: string): Promise<void> {
  const names = (await readdir('migrations')).filter((file) => file.endsWith('.ts') && file < name);
  const loaded = names.map(async (file) => {
    const { up } = toRecord(await import(`../../migrations/${file}`));
    if (typeof up !== 'function') throw new Error(`${file} exports no function up.`);
    const migrate = async (old: Kysely<unknown>) => {
      await Reflect.apply(up, null, [old, engine]);
    };
    return [file.slice(0, -'.ts'.length), { up: migrate }] as const;
  });
  const migrations = Object.fromEntries(await Promise.all(loaded));
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw new Error(`The migrations before ${name} fail.`, { cause: error });
}
