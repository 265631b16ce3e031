/** An update as editors see it, with its revisions. */
import { type Actor, demandMayWrite, mayEdit, mayRevise } from '../../domain/account.ts';
import type { Update } from '../../domain/update.ts';
import { findAuthor, listRevisions } from '../../store/revision-lists.ts';
import type { Context } from '../context.ts';
import { getUpdate } from '../updates/get-update.ts';
import { type EntryPage, readPage } from '../reader/read-entry.ts';
import { inSnapshot } from '../transaction.ts';
import { type NamedRevision, withNames } from './read-desk-entry.ts';

export interface DeskUpdatePage {
  readonly page: EntryPage;
  readonly update: Update;
  /** Newest first; at most 200. */
  readonly revisions: readonly NamedRevision[];
  readonly mayRevise: boolean;
  readonly mayEdit: boolean;
}

const REVISIONS_MAX = 200;

/** Reads an update for somebody who may write in its series.
 *  @throws NotFoundError no such update.  @throws ForbiddenError not this account's series */
export async function readDeskUpdate(
  context: Context,
  updateId: string,
  actor: Actor,
): Promise<DeskUpdatePage> {
  return inSnapshot(context, async (db) => {
    const { update, series, entry } = await getUpdate(db, updateId);
    demandMayWrite(actor, series.id);
    const author = await findAuthor(db, updateId);
    const subject = { entryId: entry.id, updateId };
    return {
      page: await readPage(db, { series, entry }),
      update,
      revisions: await withNames(db, await listRevisions(db, subject, REVISIONS_MAX)),
      mayRevise: mayRevise(actor, { seriesId: series.id, author }),
      mayEdit: mayEdit(actor, series.id),
    };
  });
}
