/** Entries whose hour has come: to be released, or to be closed. */
import type { Day, Instant } from '../../domain/calendar.ts';
import type { Entry } from '../../domain/entry.ts';
import { keepQuery } from '../engine/kept-queries.ts';
import type { Db } from '../schema.ts';
import { PUBLISHED, SCHEDULED } from '../visible.ts';
import { ENTRY_COLUMNS, toEntry } from './entry-row.ts';

/** Scheduled entries whose instant of release has come, the earliest first. */
export async function listDueEntries(db: Db, now: Instant, limit: number): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('entries')
    .select(ENTRY_COLUMNS)
    .where('status', '=', SCHEDULED)
    .where('publish_at', '<=', now)
    .orderBy('publish_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toEntry);
}

/** When the first entry after an instant is to be released; undefined where none is. */
export async function findEntryRelease(db: Db, after: Instant): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('entries')
    .select('publish_at')
    .where('status', '=', SCHEDULED)
    .where('publish_at', '>', after)
    .orderBy('publish_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.publish_at ?? undefined;
}

/** An open entry with the last time readers were told of something on it. */
export interface OpenEntry {
  readonly entry: Entry;
  readonly lastChangeAt: Instant;
}

/** Published entries of days before one that are not closed, the earliest day first. */
export async function listOpenEntries(db: Db, before: Day, limit: number): Promise<readonly OpenEntry[]> {
  const rows = await selectOpen(db)
    .where('day', '<', before)
    .orderBy('day')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toOpenEntry);
}

/** The entry of an id, or undefined where it is not published, or closed. */
export async function findOpenEntry(db: Db, id: string): Promise<OpenEntry | undefined> {
  const row = await selectOpen(db).where('id', '=', id).executeTakeFirst();
  return row && toOpenEntry(row);
}

/** When readers were last told of something on an entry; undefined where it is not published, or closed. */
export async function findLastChange(db: Db, id: string): Promise<Instant | undefined> {
  const [row] = await askLastChange(db, { id });
  return row && lastChangeAt(row);
}

const askLastChange = keepQuery((db, slot) => selectChanges(db).where('id', '=', slot<string>('id')));

function selectOpen(db: Db) {
  return selectChanges(db).select(ENTRY_COLUMNS);
}

/** What an import told quietly counts as changed when its copy says it was written. */
function selectChanges(db: Db) {
  return db
    .selectFrom('entries')
    .select((eb) => [
      'published_at',
      eb
        .selectFrom('wire')
        .select((wire) => wire.fn.max('wire.at').as('at'))
        .whereRef('wire.entry_id', '=', 'entries.id')
        .where('wire.kind', '!=', 'import')
        .as('toldAt'),
      eb
        .selectFrom('updates')
        .select((updates) => updates.fn.max('updates.published_at').as('at'))
        .whereRef('updates.entry_id', '=', 'entries.id')
        .as('updatedAt'),
    ])
    .where('status', '=', PUBLISHED)
    .where('closed_at', 'is', null);
}

type OpenRow = Awaited<ReturnType<ReturnType<typeof selectOpen>['execute']>>[number];

function toOpenEntry(row: OpenRow): OpenEntry {
  return { entry: toEntry(row), lastChangeAt: lastChangeAt(row) };
}

type ChangeInstants = Pick<OpenRow, 'toldAt' | 'updatedAt' | 'published_at'>;

function lastChangeAt({ toldAt, updatedAt, published_at }: ChangeInstants): Instant {
  const instants = [toldAt, updatedAt, published_at].filter((at) => at !== null);
  return instants.sort().at(-1) ?? '';
}
