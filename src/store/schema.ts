/** The tables as Kysely sees them, one schema for both engines. migrations/ makes them; the two change together.
 *
 *  Ids are uuidv7 text, instants ISO text in UTC, days `YYYY-MM-DD`, booleans 0 or 1, lists JSON text.
 *  A row's subject is the block it belongs to: an update where `update_id` is set, else the entry itself;
 *  `subject_id` holds the id of either. */
import type { GeneratedAlways, Kysely } from 'kysely';
import type { Role } from '../domain/account.ts';
import type { Act } from '../domain/audit.ts';
import type { Day, Instant } from '../domain/calendar.ts';
import type { Claim } from '../domain/claim.ts';
import type { EntryStatus } from '../domain/entry.ts';
import type { Reference } from '../domain/reference.ts';
import type { RevisionKind } from '../domain/revision.ts';
import type { Accent, Direction } from '../domain/series.ts';
import type { UpdateStatus } from '../domain/update.ts';

/** A connection, or a transaction on one. */
export type Db = Kysely<Schema>;

export interface Schema {
  series: SeriesTable;
  entries: EntriesTable;
  updates: UpdatesTable;
  revisions: RevisionsTable;
  references: ReferencesTable;
  tags: TagsTable;
  media: MediaTable;
  wire: WireTable;
  wire_head: WireHeadTable;
  search: SearchTable;
  accounts: AccountsTable;
  sessions: SessionsTable;
  credentials: CredentialsTable;
  verifications: VerificationsTable;
  two_factors: TwoFactorsTable;
  memberships: MembershipsTable;
  api_tokens: ApiTokensTable;
  one_time_links: OneTimeLinksTable;
  sign_in_failures: SignInFailuresTable;
  audit: AuditTable;
  answers: AnswersTable;
}

/** 0 is no, 1 is yes. */
export type Flag = 0 | 1;

/** What a wire row tells of. `import` is one quiet row a day: nothing is delivered for it. */
export type WireKind = 'entry' | 'update' | 'revise' | 'withdraw' | 'close' | 'import';

export interface SeriesTable {
  id: string;
  slug: string;
  name: string;
  /** The name in lower case: no two series share it. */
  name_key: string;
  language: string;
  direction: Direction;
  accent: Accent;
  description: string;
  created_at: Instant;
}

export interface EntriesTable {
  id: string;
  series_id: string;
  day: Day;
  title: string;
  standfirst: string | null;
  byline: string | null;
  status: EntryStatus;
  publish_at: Instant | null;
  /** Null without a lead and for an empty slot; the other lead columns are null only without a lead. */
  lead_media_id: string | null;
  lead_caption: string | null;
  lead_credit: string | null;
  lead_alt: string | null;
  lead_warning: string | null;
  latest_body: string | null;
  latest_at: Instant | null;
  original_entry: string;
  posted_at: Instant;
  /** JSON: `{text}[]` */
  related: string;
  /** JSON: `string[]`, as written. The tags table finds by them. */
  tags: string;
  /** Hash of the copy last imported; null for an entry made by hand. */
  copy_hash: string | null;
  published_at: Instant | null;
  modified_at: Instant;
  closed_at: Instant | null;
  revision: number;
}

export interface UpdatesTable {
  id: string;
  entry_id: string;
  /** The entry's series and status, kept equal by a foreign key, so that one index serves a feed. */
  series_id: string;
  entry_status: EntryStatus;
  status: UpdateStatus;
  anchor: string | null;
  ordinal: number | null;
  posted_at: Instant;
  publish_at: Instant | null;
  headline: string | null;
  body: string;
  byline: string | null;
  key_event: Flag;
  pinned: Flag;
  claim: Claim | null;
  /** JSON: `{name, url}[]` */
  sources: string;
  /** JSON: `string[]`, as written */
  tags: string;
  published_at: Instant | null;
  modified_at: Instant;
  withdrawn_at: Instant | null;
  withdrawn_reason: string | null;
  revision: number;
}

/** Never changed once written: a trigger refuses it. */
export interface RevisionsTable {
  id: string;
  entry_id: string;
  update_id: string | null;
  revision: number;
  at: Instant;
  /** Account id; null for a change made by the command line. */
  author: string | null;
  kind: RevisionKind;
  note: string | null;
  /** JSON: the entry or update as it was stored at this revision */
  snapshot: string;
}

export interface ReferencesTable {
  subject_id: string;
  /** From 0, in the order of the text. */
  position: number;
  entry_id: string;
  update_id: string | null;
  kind: Reference['kind'];
  text: string;
  title: string | null;
  url: string | null;
  /** Slug; set with target_day where kind is entry. */
  target_series: string | null;
  target_day: Day | null;
  /** Set where kind is update. */
  target_stamp: string | null;
  year_guessed: Flag;
}

export interface TagsTable {
  subject_id: string;
  /** The form in URLs: `idlib-province` */
  tag: string;
  entry_id: string;
  update_id: string | null;
  /** The subject's, so that one index gives a tag's newest first. */
  posted_at: Instant;
}

export interface MediaTable {
  id: string;
  width: number;
  height: number;
  /** JSON: `PictureVariant[]` */
  variants: string;
  /** Of the bytes that came in, in hex. */
  sha256: string;
  created_at: Instant;
}

/** Append-only: triggers refuse any other change. */
export interface WireTable {
  seq: number;
  at: Instant;
  kind: WireKind;
  entry_id: string;
  update_id: string | null;
  revision: number;
}

/** One row: the seq given last. */
export interface WireHeadTable {
  id: 1;
  seq: number;
}

/** Texts readers can search. SQLite indexes them in the FTS5 table search_words, PostgreSQL in the column words. */
export interface SearchTable {
  id: GeneratedAlways<number>;
  subject_id: string;
  entry_id: string;
  update_id: string | null;
  heading: string;
  body: string;
}

/** People of the desk. better-auth reads and writes this table too, as its user. */
export interface AccountsTable {
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
export interface SessionsTable {
  id: string;
  user_id: string;
  user_agent: string | null;
  expires_at: Instant;
  created_at: Instant;
  updated_at: Instant;
}

/** better-auth's account: how somebody signs in. Here always by password (provider `credential`). */
export interface CredentialsTable {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  password: string;
  created_at: Instant;
  updated_at: Instant;
}

/** better-auth's: steps of signing in that are under way. */
export interface VerificationsTable {
  id: string;
  identifier: string;
  /** Of a sign-in that waits for its code: the id of the account. */
  value: string;
  expires_at: Instant;
}

/** better-auth's: secrets of authenticator apps and backup codes, encrypted. */
export interface TwoFactorsTable {
  id: string;
  user_id: string;
  secret: string;
  backup_codes: string;
  /** 0 until its first code was right. */
  verified: Flag;
  locked_until: Instant | null;
}

export interface MembershipsTable {
  account_id: string;
  series_id: string;
}

export interface ApiTokensTable {
  id: string;
  account_id: string;
  label: string;
  /** SHA-256 of the token, in hex. */
  hash: string;
  created_at: Instant;
  /** The last day it was used on. */
  used_day: Day | null;
}

export interface OneTimeLinksTable {
  /** SHA-256 of the link's key, in hex. */
  hash: string;
  purpose: 'setup' | 'password';
  account_id: string | null;
  expires_at: Instant;
}

export interface SignInFailuresTable {
  /** SHA-256 of whose attempts are counted, in hex. */
  subject: string;
  count: number;
  /** When the count begins anew. */
  until: Instant;
}

/** Append-only: triggers refuse any other change. */
export interface AuditTable {
  id: string;
  at: Instant;
  account_id: string | null;
  act: Act;
  object: string;
  detail: string;
}

/** Answers to requests that carry a key, so that the same request sent again does nothing twice. */
export interface AnswersTable {
  account_id: string;
  key: string;
  /** SHA-256 of what was asked, in hex. */
  fingerprint: string;
  /** Of HTTP. */
  status: number;
  /** JSON: `Record<string, string>` */
  headers: string;
  body: string;
  at: Instant;
}
