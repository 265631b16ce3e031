/** Updates in the database, whatever their status. */
import type { Insertable, RawBuilder } from 'kysely';
import type { Entry } from '../../domain/entry.ts';
import { ConflictError, ValidationError } from '../../domain/errors.ts';
import type { Update, UpdateStatus } from '../../domain/update.ts';
import { prepareInsert } from '../engine/inserts.ts';
import { keepQuery } from '../engine/kept-queries.ts';
import type { Db, UpdatesTable } from '../schema.ts';
import { insertTags, replaceTags } from '../tags/tags.ts';
import { fromUpdate, toUpdate, UPDATE_COLUMNS } from './update-row.ts';

/** An entry holds no more updates than this, so that a page always holds all of them. */
export const UPDATES_MAX = 10_000;

/** An entry's updates of those statuses, newest first: by posted_at, then by the order of first publication. */
export async function listUpdates(
  db: Db,
  entryId: string,
  statuses: readonly UpdateStatus[],
): Promise<readonly Update[]> {
  return (await askUpdates(db, { entryId }, statuses)).map(toUpdate);
}

const askUpdates = keepQuery((db, slot, statuses: readonly RawBuilder<UpdateStatus>[]) =>
  selectUpdates(db)
    .where('entry_id', '=', slot<string>('entryId'))
    .where('status', 'in', statuses)
    .limit(UPDATES_MAX),
);

/** The updates of some ids, ordered by id. */
export async function listUpdatesById(db: Db, ids: readonly string[]): Promise<readonly Update[]> {
  return (await askUpdatesById(db, {}, ids)).map(toUpdate);
}

const askUpdatesById = keepQuery((db, _slot, ids) =>
  db.selectFrom('updates').select(UPDATE_COLUMNS).where('id', 'in', ids).orderBy('id').limit(ids.length),
);

/** The updates of some entries by the entry's id, each newest first; an entry without any is left out. */
export async function listUpdatesOfEach(
  db: Db,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Update[]>> {
  if (entryIds.length === 0) return new Map();
  const rows = await selectUpdates(db)
    .where('entry_id', 'in', entryIds)
    .limit(UPDATES_MAX * entryIds.length)
    .execute();
  return Map.groupBy(rows.map(toUpdate), ({ entryId }) => entryId);
}

/** The update at an anchor of an entry, or undefined. */
export async function findUpdateByAnchor(
  db: Db,
  entryId: string,
  anchor: string,
): Promise<Update | undefined> {
  const row = await db
    .selectFrom('updates')
    .select(UPDATE_COLUMNS)
    .where('entry_id', '=', entryId)
    .where('anchor', '=', anchor)
    .executeTakeFirst();
  return row && toUpdate(row);
}

/** The update of an id, or undefined. */
export async function findUpdate(db: Db, id: string): Promise<Update | undefined> {
  const row = await db.selectFrom('updates').select(UPDATE_COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && toUpdate(row);
}

/** Stores an update of a stored entry, with its tags. */
export async function insertUpdate(db: Db, entry: Entry, update: Update): Promise<void> {
  await insertUpdates(db, [{ entry, updates: [update] }]);
}

/** An entry as it is stored, and updates of it. */
export interface UpdatedEntry {
  readonly entry: Entry;
  readonly updates: readonly Update[];
}

/** Stores updates of stored entries with their tags.
 *  @throws ValidationError an entry would hold more than 10,000 */
export async function insertUpdates(db: Db, pages: readonly UpdatedEntry[]): Promise<void> {
  const updates = pages.flatMap((page) => page.updates);
  if (updates.some(({ ordinal }) => (ordinal ?? 0) > UPDATES_MAX)) {
    throw new ValidationError(
      `An entry holds at most ${UPDATES_MAX.toLocaleString('en')} updates. Split the day.`,
    );
  }
  await insertRows(db, pages.flatMap(updateRows));
  await insertTags(
    db,
    updates.map((update) => ({ ...update, updateId: update.id })),
  );
}

const insertRows = prepareInsert((db, rows: readonly Required<Insertable<UpdatesTable>>[]) =>
  db.insertInto('updates').values(rows),
);

function updateRows({ entry, updates }: UpdatedEntry) {
  return updates.map((update) => ({
    ...fromUpdate(update),
    series_id: entry.seriesId,
    entry_status: entry.status,
  }));
}

/** Stores an update's next state with its tags.
 *  @param update  its revision is one more than the stored one
 *  @throws ConflictError somebody else stored that revision first, or there is no such update */
export async function updateUpdate(db: Db, update: Update): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('updates')
    .set(fromUpdate(update))
    .where('id', '=', update.id)
    .where('revision', '=', update.revision - 1)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new ConflictError('The update was changed by somebody else. Look at it again, then repeat.');
  }
  await replaceTags(db, { ...update, updateId: update.id });
}

/** Takes a draft out of the database, with all that hangs on it. The wire refuses any other update. */
export async function deleteUpdate(db: Db, id: string): Promise<void> {
  await db.deleteFrom('updates').where('id', '=', id).execute();
}

/** Takes the updates of an entry that no reader was ever told of out of the database, with their revisions,
 *  references, tags and search rows: for copy that is imported once more. The wire refuses any other. */
export async function deleteUpdates(db: Db, entryId: string): Promise<void> {
  await db.deleteFrom('updates').where('entry_id', '=', entryId).execute();
}

function selectUpdates(db: Db) {
  return db
    .selectFrom('updates')
    .select(UPDATE_COLUMNS)
    .orderBy('posted_at', 'desc')
    .orderBy((eb) => eb.fn.coalesce('ordinal', eb.lit(0)), 'desc')
    .orderBy('id', 'desc');
}
