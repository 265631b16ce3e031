/** Entries and updates as they stand, whatever their status, for those who may write in their series. Within a
 *  transaction they are read in it. */
import { type Actor, demandMayWrite } from '../../domain/account.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import { UPDATE_STATUSES } from '../../domain/update.ts';
import { listEntriesOfSeries } from '../../store/entries/desk-entries.ts';
import type { Db } from '../../store/schema.ts';
import { listSeries } from '../../store/series.ts';
import { listUpdates } from '../../store/updates/updates.ts';
import type { Context } from '../context.ts';
import { getEntry, getSeries } from '../entries/get-entry.ts';
import { getUpdate, type UpdateOnPage } from '../updates/get-update.ts';
import type { Page } from '../index-block.ts';

/** Every series, by name: readers see them too. */
export function listEverySeries(context: Context): Promise<readonly Series[]> {
  return listSeries(dbOf(context));
}

/** A series' entries, newest day first.
 *  @param page.before  only days earlier than this one; null: from the newest on
 *  @returns at most page.limit of them, and whether there are older ones
 *  @throws NotFoundError no such series.  @throws ForbiddenError not this account's series */
export async function listEntryStates(
  context: Context,
  slug: string,
  { before, limit }: { readonly before: Day | null; readonly limit: number },
  actor: Actor,
): Promise<{ readonly series: Series; readonly entries: readonly Entry[]; readonly hasMore: boolean }> {
  const db = dbOf(context);
  const series = await getSeries(db, slug);
  demandMayWrite(actor, series.id);
  const found = await listEntriesOfSeries(db, series.id, { before, limit: limit + 1 });
  return { series, entries: found.slice(0, limit), hasMore: found.length > limit };
}

/** @throws NotFoundError no such entry.  @throws ForbiddenError not this account's series */
export async function readEntryState(context: Context, slug: string, day: Day, actor: Actor): Promise<Page> {
  const found = await getEntry(dbOf(context), slug, day);
  demandMayWrite(actor, found.series.id);
  return found;
}

/** The updates of an entry, newest stamp first.
 *  @throws NotFoundError no such entry.  @throws ForbiddenError not this account's series */
export async function listUpdateStates(
  context: Context,
  slug: string,
  day: Day,
  actor: Actor,
): Promise<readonly UpdateOnPage[]> {
  const page = await readEntryState(context, slug, day, actor);
  const updates = await listUpdates(dbOf(context), page.entry.id, UPDATE_STATUSES);
  return updates.map((update) => ({ ...page, update }));
}

/** @throws NotFoundError no such update.  @throws ForbiddenError not this account's series */
export async function readUpdateState(context: Context, id: string, actor: Actor): Promise<UpdateOnPage> {
  const found = await getUpdate(dbOf(context), id);
  demandMayWrite(actor, found.series.id);
  return found;
}

function dbOf({ trx, db }: Context): Db {
  return trx ?? db.reader;
}
