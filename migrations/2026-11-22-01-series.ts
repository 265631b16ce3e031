import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table series (
      id ${text} primary key not null,
      -- findSeries; what references name
      slug ${text} not null unique check (length(slug) between 1 and 80),
      name ${text} not null check (length(name) > 0),
      -- findSeriesByName, listSeries
      name_key ${text} not null unique,
      language ${text} not null check (length(language) > 0),
      direction ${text} not null check (direction in ('ltr', 'rtl')),
      accent ${text} not null
        check (accent in ('red', 'orange', 'ochre', 'green', 'teal', 'blue', 'violet', 'plum')),
      description ${text} not null,
      created_at ${text} not null check (created_at like '____-__-__T__:__:__.___Z')
    ) ${strict}`.execute(db);
}
