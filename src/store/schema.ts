/** The tables as Kysely sees them, one schema for both engines. migrations/ makes them; the two change together.
 *
 *  Ids are uuidv7 text, instants ISO text in UTC, days `YYYY-MM-DD`, booleans 0 or 1, lists JSON text.
 *  A row's subject is the block it belongs to: an update where `update_id` is set, else the entry itself;
 *  `subject_id` holds the id of either. */
import type { GeneratedAlways, Kysely } from 'kysely';
import type { Act } from '../domain/audit.ts';
import type { Day, Instant } from '../domain/calendar.ts';
import type { Claim } from '../domain/claim.ts';
import type { EntryStatus } from '../domain/entry.ts';
import type { Reference } from '../domain/references/reference.ts';
import type { RevisionKind } from '../domain/revision.ts';
import type { Accent, Direction } from '../domain/series.ts';
import type { UpdateStatus } from '../domain/update.ts';
import type { AccountTables } from './accounts/account-tables.ts';

/** A connection, or a transaction on one. */
export type Db = Kysely<Schema>;

export interface Schema extends AccountTables {
  series: SeriesTable;
  entries: EntriesTable;
  updates: UpdatesTable;
  revisions: RevisionsTable;
  references: ReferencesTable;
  tags: TagsTable;
  media: MediaTable;
  media_uses: MediaUsesTable;
  unclaimed_files: UnclaimedFilesTable;
  wire: WireTable;
  wire_head: WireHeadTable;
  search: SearchTable;
  audit: AuditTable;
  answers: AnswersTable;
  sample: SampleTable;
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
  /** JSON: `{body, at}` of where things stood; null where readers saw none, and for an update. */
  standing: GeneratedAlways<string | null>;
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

/** Which texts name which pictures. Of an entry also its lead, and where things stood before. */
export interface MediaUsesTable {
  subject_id: string;
  /** There may be no such picture. */
  media_id: string;
  entry_id: string;
  update_id: string | null;
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

/** Texts readers can search. SQLite indexes the words in the FTS5 table search_words, by the column place, which it numbers by
 *  time; PostgreSQL in the column vector. */
export interface SearchTable {
  subject_id: string;
  entry_id: string;
  update_id: string | null;
  series_id: string;
  /** The entry's. */
  day: Day;
  posted_at: Instant;
  heading: string;
  body: string;
  /** All of them, as domain/search/search-words folds them. */
  words: string;
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

/** Files of pictures that no row of media names. */
export interface UnclaimedFilesTable {
  file: string;
  since: Instant;
}

/** A row for each series of the sample, while it is there. */
export interface SampleTable {
  /** Its place among the sample's series, from 1. */
  id: number;
  series_id: string;
  /** 1 within the transaction that removes it: the wire lets its rows go then, and then only. */
  removing: Flag;
}
