/** A day's page after changes of its updates: what else stands on it is as it was, and is not read again. */
import { type Instant, latestOf } from '../../domain/calendar.ts';
import { comparePlaces, type Update } from '../../domain/update.ts';
import { listCorrections } from '../../store/revisions.ts';
import type { Db } from '../../store/schema.ts';
import { listUpdatesById } from '../../store/updates/updates.ts';
import { listWireAfter, type WireRow } from '../../store/wire.ts';
import { listReferenceLinks } from './list-reference-links.ts';
import { type EntryPage, readMedia } from './read-entry.ts';

/** The page by now, in the snapshot of the caller's.
 *  @param before  the page as it was read: of the series itself, of which the wire has no rows, it has to be right still
 *  @returns undefined where readers were told of anything but its own updates, or of many: then it is read from the beginning */
export async function amendPage(db: Db, before: EntryPage): Promise<EntryPage | undefined> {
  const { entry, standings } = before;
  const rows = await listWireAfter(db, { entryId: null, after: before.seq, limit: ROWS_MAX });
  const isOfItsUpdates = rows.every((row) => row.updateId !== null && row.entryId === entry.id);
  if (!isOfItsUpdates || rows.length === ROWS_MAX) return undefined;
  const last = rows.at(-1);
  if (!last) return before;
  const changed = await readChanged(db, rows);
  const updates = amendUpdates(before.updates, changed);
  return {
    ...before,
    updates,
    corrections: await listCorrections(db, [entry.id]),
    references: await listReferenceLinks(db, [entry.id]),
    media: await readMedia(db, { entry, updates, standings }),
    lastChangeAt: amendLastChange(before.lastChangeAt, rows, changed),
    seq: last.seq,
  };
}

/** Between two readings of a day that is live. */
const ROWS_MAX = 16;

async function readChanged(db: Db, rows: readonly WireRow[]): Promise<readonly Update[]> {
  const ids = new Set(rows.flatMap(({ updateId }) => updateId ?? []));
  return listUpdatesById(db, [...ids]);
}

function amendUpdates(before: readonly Update[], changed: readonly Update[]): readonly Update[] {
  const ids = new Set(changed.map(({ id }) => id));
  return [...before.filter(({ id }) => !ids.has(id)), ...changed].toSorted(comparePlaces);
}

/** As store/entries/due-entries.ts finds it: what an import told quietly counts when its copy says it was written. */
function amendLastChange(
  before: Instant | null,
  rows: readonly WireRow[],
  changed: readonly Update[],
): Instant | null {
  if (before === null) return null;
  const told = rows.filter(({ kind }) => kind !== 'import').map(({ at }) => at);
  const published = changed.flatMap(({ publishedAt }) => publishedAt ?? []);
  return latestOf([before, ...told, ...published]);
}
