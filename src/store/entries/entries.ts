/** Entries in the database, whatever their status. What readers see of them: entry-lists. */
import type { Insertable } from 'kysely';
import { ConflictError, NotFoundError } from '../../domain/errors.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Entry } from '../../domain/entry.ts';
import { keepQuery } from '../engine/kept-queries.ts';
import { ENTRY_COLUMNS, fromEntry, toEntry } from './entry-row.ts';
import { prepareInsert } from '../engine/inserts.ts';
import type { Db, EntriesTable } from '../schema.ts';
import { insertTags, replaceTags } from '../tags/tags.ts';

/** The entry of a series' day, whatever its status, or undefined. */
export async function findEntry(db: Db, seriesId: string, day: Day): Promise<Entry | undefined> {
  const [row] = await askEntryOfDay(db, { seriesId, day });
  return row && toEntry(row);
}

const askEntryOfDay = keepQuery((db, slot) =>
  db
    .selectFrom('entries')
    .select(ENTRY_COLUMNS)
    .where('series_id', '=', slot<string>('seriesId'))
    .where('day', '=', slot<Day>('day')),
);

/** The entry of an id, whatever its status.
 *  @throws NotFoundError no such entry */
export async function getEntryById(db: Db, id: string): Promise<Entry> {
  const [row] = await askEntryById(db, { id });
  if (!row) throw new NotFoundError(`There is no entry with the id ${id}.`);
  return toEntry(row);
}

const askEntryById = keepQuery((db, slot) =>
  db.selectFrom('entries').select(ENTRY_COLUMNS).where('id', '=', slot<string>('id')),
);

/** Entries of any status in the order they were made, for going through all of them a page at a time.
 *  @param page.after  the id of the last entry of the page before; null for the first page */
export async function listEntriesForExport(
  db: Db,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('entries')
    .select(ENTRY_COLUMNS)
    .where('id', '>', after ?? '')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toEntry);
}

/** Stores an entry with its tags. The database refuses a second one for the series' day.
 *  @param copyHash  of the copy it comes from; null when it comes from none */
export async function insertEntry(db: Db, entry: Entry, copyHash: string | null): Promise<void> {
  await insertEntries(db, [{ entry, copyHash }]);
}

/** An entry, and the hash of the copy it was last imported from; null when it never was. */
export interface CopiedEntry {
  readonly entry: Entry;
  readonly copyHash: string | null;
}

/** Stores entries with their tags. The database refuses a second one for a series' day. */
export async function insertEntries(db: Db, copied: readonly CopiedEntry[]): Promise<void> {
  await insertRows(
    db,
    copied.map(({ entry, copyHash }) => ({ ...fromEntry(entry), copy_hash: copyHash })),
  );
  await insertTags(
    db,
    copied.map(({ entry }) => ({ ...entry, entryId: entry.id, updateId: null })),
  );
}

const insertRows = prepareInsert((db, rows: readonly Required<Insertable<EntriesTable>>[]) =>
  db.insertInto('entries').values(rows),
);

/** Stores an entry's next state with its tags.
 *  @param entry  its revision is one more than the stored one
 *  @throws ConflictError somebody else stored that revision first, or there is no such entry */
export async function updateEntry(db: Db, entry: Entry): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('entries')
    .set(fromEntry(entry))
    .where('id', '=', entry.id)
    .where('revision', '=', entry.revision - 1)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new ConflictError(
      `The entry of ${entry.day} was changed by somebody else. Look at it again, then repeat.`,
    );
  }
  await replaceTags(db, { ...entry, entryId: entry.id, updateId: null });
}

/** The entries of some days of series, whatever their status, in the order of their ids.
 *  @param days  at most a few hundred */
export async function listCopiedEntries(
  db: Db,
  days: readonly Pick<Entry, 'seriesId' | 'day'>[],
): Promise<readonly CopiedEntry[]> {
  if (days.length === 0) return [];
  const rows = await db
    .selectFrom('entries')
    .select([...ENTRY_COLUMNS, 'copy_hash'])
    .where((eb) =>
      eb(
        eb.refTuple('series_id', 'day'),
        'in',
        days.map(({ seriesId, day }) => eb.tuple(seriesId, day)),
      ),
    )
    .orderBy('id')
    .limit(days.length)
    .execute();
  return rows.map((row) => ({ entry: toEntry(row), copyHash: row.copy_hash }));
}

/** Notes the copy an entry was imported from. */
export async function updateCopyHash(db: Db, entryId: string, copyHash: string | null): Promise<void> {
  await db.updateTable('entries').set({ copy_hash: copyHash }).where('id', '=', entryId).execute();
}
