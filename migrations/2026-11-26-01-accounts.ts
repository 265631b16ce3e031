import { type Kysely, sql } from 'kysely';

/** Accounts and what better-auth keeps of them (user, session, account, verification and twoFactor in its words).
 *  Its instants are ISO text and its booleans 0 or 1 on both engines, as everywhere here. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table accounts (
      -- findAccount
      id ${text} primary key not null,
      name ${text} not null,
      -- findAccountByEmail; in lower case
      email ${text} not null unique check (email = lower(email)),
      email_verified integer not null check (email_verified in (0, 1)),
      image ${text},
      two_factor_enabled integer check (two_factor_enabled in (0, 1)),
      role ${text} not null check (role in ('reporter', 'editor', 'admin')),
      disabled_at ${text} check (disabled_at like '____-__-__T__:__:__.___Z'),
      created_at ${text} not null,
      updated_at ${text} not null
    ) ${strict}`.execute(db);
  await sql`
    create table sessions (
      id ${text} primary key not null,
      token ${text} not null unique,
      user_id ${text} not null references accounts (id),
      expires_at ${text} not null,
      ip_address ${text},
      user_agent ${text},
      created_at ${text} not null,
      updated_at ${text} not null
    ) ${strict}`.execute(db);
  // listing and ending the sessions of an account
  await sql`create index sessions_of_account on sessions (user_id)`.execute(db);
  await createCredentials(db, text, strict);
  await createSecondSteps(db, text, strict);
}

type Raw = ReturnType<typeof sql.raw>;

async function createCredentials(db: Kysely<unknown>, text: Raw, strict: Raw): Promise<void> {
  await sql`
    create table credentials (
      id ${text} primary key not null,
      user_id ${text} not null references accounts (id),
      account_id ${text} not null,
      provider_id ${text} not null,
      password ${text},
      access_token ${text},
      refresh_token ${text},
      id_token ${text},
      access_token_expires_at ${text},
      refresh_token_expires_at ${text},
      scope ${text},
      created_at ${text} not null,
      updated_at ${text} not null,
      -- signing in
      unique (user_id, provider_id)
    ) ${strict}`.execute(db);
}

async function createSecondSteps(db: Kysely<unknown>, text: Raw, strict: Raw): Promise<void> {
  await sql`
    create table verifications (
      id ${text} primary key not null,
      identifier ${text} not null,
      value ${text} not null,
      expires_at ${text} not null,
      created_at ${text} not null,
      updated_at ${text} not null
    ) ${strict}`.execute(db);
  // the second step of signing in
  await sql`create index verifications_by_identifier on verifications (identifier)`.execute(db);
  await sql`
    create table two_factors (
      id ${text} primary key not null,
      user_id ${text} not null references accounts (id),
      secret ${text} not null,
      backup_codes ${text} not null,
      verified integer check (verified in (0, 1)),
      failed_verification_count integer,
      locked_until ${text}
    ) ${strict}`.execute(db);
  // the second step of signing in
  await sql`create index two_factors_of_account on two_factors (user_id)`.execute(db);
}
