import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');

  // listDueEntries
  await sql`create index entries_scheduled on entries (publish_at) where status = 'scheduled'`.execute(db);

  // listOpenEntries
  await sql`
    create index entries_open on entries (day)
    where status = 'published' and closed_at is null`.execute(db);

  // listDeskEntries
  await sql`create index entries_by_day on entries (day desc, id)`.execute(db);

  // listDueUpdates
  await sql`create index updates_scheduled on updates (publish_at) where status = 'scheduled'`.execute(db);

  // listDeskUpdates
  await sql`create index updates_by_time on updates (posted_at desc, id desc)`.execute(db);

  await sql`
    create table answers (
      account_id ${text} not null references accounts (id),
      key ${text} not null,
      fingerprint ${text} not null,
      status integer not null,
      headers ${text} not null check (headers like '{%}'),
      body ${text} not null,
      at ${text} not null check (at like '____-__-__T__:__:__.___Z'),
      -- findAnswer
      primary key (account_id, key)
    ) ${strict}`.execute(db);

  // deleteAnswersBefore
  await sql`create index answers_at on answers (at)`.execute(db);
}
