import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table unclaimed_files (
      file ${text} primary key not null,
      since ${text} not null check (since like '____-__-__T__:__:__.___Z')
    ) ${strict}`.execute(db);
  // listUnclaimedFiles
  await sql`create index unclaimed_files_by_since on unclaimed_files (since, file)`.execute(db);
}
