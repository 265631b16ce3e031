/** Entries whose hour has come: to be released, or to be closed. */
import type { Instant } from '../../domain/calendar.ts';
import type { Entry } from '../../domain/entry.ts';
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

/** An open entry with the last time readers were told of something on it. */
export interface OpenEntry {
  readonly entry: Entry;
  readonly lastChangeAt: Instant;
}

/** Published entries that are not closed, the earliest day first. What an import told quietly counts as changed when
 *  its copy says it was written. */
export async function listOpenEntries(db: Db, limit: number): Promise<readonly OpenEntry[]> {
  const rows = await db
    .selectFrom('entries')
    .select(ENTRY_COLUMNS)
    .select((eb) => [
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
    .where('closed_at', 'is', null)
    .orderBy('day')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ toldAt, updatedAt, ...row }) => ({
    entry: toEntry(row),
    lastChangeAt: [toldAt, updatedAt, row.published_at ?? ''].reduce<string>(later, ''),
  }));
}

function later(one: string, other: string | null): string {
  return other !== null && other > one ? other : one;
}
