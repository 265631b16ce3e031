import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table memberships (
      account_id ${text} not null references accounts (id),
      series_id ${text} not null references series (id) on delete cascade,
      -- replaceMemberships, and reading an account
      primary key (account_id, series_id)
    ) ${strict}`.execute(db);
  // removing a series
  await sql`create index memberships_of_series on memberships (series_id)`.execute(db);
}
