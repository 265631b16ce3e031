/** Finding an update by its id, with its page, for services that change it. */
import { type Actor, demandMayRevise } from '../../domain/account.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Update } from '../../domain/update.ts';
import { getEntryById } from '../../store/entries/entries.ts';
import { findAuthor } from '../../store/revision-lists.ts';
import type { Db } from '../../store/schema.ts';
import { getSeriesById } from '../../store/series.ts';
import { findUpdate } from '../../store/updates/updates.ts';
import type { Page } from '../index-block.ts';

/** An update with the page it stands on. */
export interface UpdateOnPage extends Page {
  readonly update: Update;
}

/** The update of an id, whatever its status.
 *  @throws NotFoundError no such update */
export async function getUpdate(db: Db, id: string): Promise<UpdateOnPage> {
  const update = await findUpdate(db, id);
  if (!update) throw new NotFoundError(`There is no update ${id}.`);
  const entry = await getEntryById(db, update.entryId);
  return { update, entry, series: await getSeriesById(db, entry.seriesId) };
}

/** The same, for somebody who may change it.
 *  @throws NotFoundError no such update.  @throws ForbiddenError it is neither theirs nor of a series they edit */
export async function getUpdateToRevise(db: Db, id: string, actor: Actor): Promise<UpdateOnPage> {
  const found = await getUpdate(db, id);
  demandMayRevise(actor, { seriesId: found.series.id, author: await findAuthor(db, id) });
  return found;
}
