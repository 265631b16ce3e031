/** The tables of accounts and of their ways in, as part of the schema. */
import type { Generated } from 'kysely';
import type { Role } from '../../domain/account.ts';
import type { Day, Instant } from '../../domain/calendar.ts';

export interface AccountTables {
  accounts: AccountsTable;
  sessions: SessionsTable;
  credentials: CredentialsTable;
  verifications: VerificationsTable;
  two_factors: TwoFactorsTable;
  memberships: MembershipsTable;
  api_tokens: ApiTokensTable;
  one_time_links: OneTimeLinksTable;
  sign_in_failures: SignInFailuresTable;
}

/** 0 is no, 1 is yes. */
type Flag = 0 | 1;

/** People of the desk. better-auth reads and writes this table too, as its user. */
interface AccountsTable {
  id: string;
  name: string;
  /** In lower case. */
  email: string;
  email_verified: Flag;
  two_factor_enabled: Flag | null;
  role: Role;
  disabled_at: Instant | null;
  created_at: Instant;
  updated_at: Instant;
}

/** better-auth's: who is signed in. */
interface SessionsTable {
  id: string;
  user_id: string;
  user_agent: string | null;
  expires_at: Instant;
  created_at: Instant;
  updated_at: Instant;
}

/** better-auth's account: how somebody signs in. Here always by password (provider `credential`). */
interface CredentialsTable {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  password: string;
  created_at: Instant;
  updated_at: Instant;
}

/** better-auth's: steps of signing in that are under way. */
interface VerificationsTable {
  id: string;
  identifier: string;
  /** Of a sign-in that waits for its code: the id of the account. */
  value: string;
  expires_at: Instant;
}

/** better-auth's: secrets of authenticator apps and backup codes, encrypted. */
interface TwoFactorsTable {
  id: string;
  user_id: string;
  secret: string;
  backup_codes: string;
  /** 0 until its first code was right. */
  verified: Flag;
  locked_until: Instant | null;
}

interface MembershipsTable {
  account_id: string;
  series_id: string;
}

interface ApiTokensTable {
  id: string;
  account_id: string;
  label: string;
  /** SHA-256 of the token, in hex. */
  hash: string;
  created_at: Instant;
  /** The last day it was used on. */
  used_day: Day | null;
  /** That the processes have let through, in all. */
  requests: Generated<number>;
}

export interface OneTimeLinksTable {
  /** SHA-256 of the link's key, in hex. */
  hash: string;
  purpose: 'setup' | 'password';
  account_id: string | null;
  expires_at: Instant;
}

interface SignInFailuresTable {
  /** SHA-256 of whose attempts are counted, in hex. */
  subject: string;
  count: number;
  /** When the count begins anew. */
  until: Instant;
}
