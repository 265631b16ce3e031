import { type Kysely, sql } from 'kysely';

/** What opens a door besides a password. Of every key the table holds the SHA-256 in hex, never the key itself. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table api_tokens (
      id ${text} primary key not null,
      account_id ${text} not null references accounts (id),
      label ${text} not null,
      -- findTokenAccount
      hash ${text} not null unique check (length(hash) = 64),
      created_at ${text} not null check (created_at like '____-__-__T__:__:__.___Z'),
      used_day ${text} check (used_day like '____-__-__')
    ) ${strict}`.execute(db);
  // listTokens
  await sql`create index api_tokens_of_account on api_tokens (account_id, created_at)`.execute(db);
  await sql`
    create table one_time_links (
      -- takeLink
      hash ${text} primary key not null check (length(hash) = 64),
      purpose ${text} not null check (purpose in ('setup', 'password')),
      account_id ${text} references accounts (id),
      expires_at ${text} not null check (expires_at like '____-__-__T__:__:__.___Z'),
      check ((purpose = 'setup') = (account_id is null))
    ) ${strict}`.execute(db);
  await sql`
    create table sign_in_failures (
      -- findFailures; a hash of whose attempts are counted
      subject ${text} primary key not null check (length(subject) = 64),
      count integer not null check (count >= 1),
      until ${text} not null check (until like '____-__-__T__:__:__.___Z')
    ) ${strict}`.execute(db);
  // purging
  await sql`create index sign_in_failures_until on sign_in_failures (until)`.execute(db);
}
