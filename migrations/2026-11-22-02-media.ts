import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table media (
      -- listMedia
      id ${text} primary key not null,
      width integer not null check (width > 0),
      height integer not null check (height > 0),
      variants ${text} not null check (variants like '[%]'),
      sha256 ${text} not null check (length(sha256) = 64),
      created_at ${text} not null check (created_at like '____-__-__T__:__:__.___Z')
    ) ${strict}`.execute(db);
}
