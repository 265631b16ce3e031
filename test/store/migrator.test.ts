import { readdir } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { migrateToLatest } from '../../src/store/migrator.ts';
import { ENGINES, useDatabase, useEmptyDatabase } from '../support/databases.ts';

describe.each(ENGINES)('migrating an empty database on %s', (engine) => {
  const store = useEmptyDatabase(engine);

  it('applies every file of migrations/ in order and names them', async () => {
    const files = (await readdir('migrations')).filter((file) => file.endsWith('.ts')).sort();

    const applied = await migrateToLatest(store.database);

    expect(applied.map((name) => `${name}.ts`)).toEqual(files);
  });

  it('does so when two connections of one process begin at once', async () => {
    const other = await store.openAgain();

    const applied = await Promise.all([migrateToLatest(store.database), migrateToLatest(other)]);

    expect(applied.filter(({ length }) => length > 0)).toHaveLength(1);
  });

  it('leaves the database as it was when a migration fails', async () => {
    await sql`create table wire (other integer)`.execute(store.db);

    await expect(migrateToLatest(store.database)).rejects.toThrow(
      /^The database could not be brought up to date: .*wire.* already exists/,
    );
    const tables = await store.db.introspection.getTables();
    expect(tables.map(({ name }) => name)).toEqual(['wire']);
  });
});

describe.each(ENGINES)('migrating a migrated database on %s', (engine) => {
  const store = useDatabase(engine);

  it('changes nothing', async () => {
    expect(await migrateToLatest(store.database)).toEqual([]);
  });

  it('refuses one that a newer program has migrated', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('2099-01-01-01-future', '2099')`.execute(
      store.db,
    );

    await expect(migrateToLatest(store.database)).rejects.toThrow(
      'The database was made by a newer Dateline: this one does not know the migration 2099-01-01-01-future. ' +
        'Start the newer version, or restore a backup from before it ran.',
    );
  });
});
