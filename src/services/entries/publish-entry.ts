/** Changing an entry that readers do not see yet, and giving it to them. */
import { type Actor, demandMayEdit } from '../../domain/account.ts';
import { demandEntryRules } from '../../domain/block-rules.ts';
import type { Day, Instant } from '../../domain/calendar.ts';
import type { Entry } from '../../domain/entry.ts';
import { ConflictError } from '../../domain/errors.ts';
import { updateEntry } from '../../store/entries/entries.ts';
import type { Db } from '../../store/schema.ts';
import { takeSeq, takeTurn } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import type { EntryCorrection } from './correct-entry.ts';
import { demandRevision } from '../demand-revision.ts';
import { getEntry } from './get-entry.ts';
import { indexEntry, type Page } from '../index-block.ts';
import { recordAudit } from '../record-audit.ts';
import { recordRevisions } from '../record-revision.ts';
import { demandFuture } from '../updates/save-draft.ts';
import { tellWire } from '../tell-wire.ts';
import { inTransaction } from '../transaction.ts';

export interface EntryRevision {
  readonly slug: string;
  readonly day: Day;
  readonly changes: EntryCorrection['changes'];
  /** When it is released; null: not by itself; left out: as it is. */
  readonly publishAt?: Instant | null | undefined;
  /** The revision the editor had before them. Left out: the newest. */
  readonly expectedRevision?: number | undefined;
}

/** Stores a draft entry's next state.
 *  @throws NotFoundError no such entry.  @throws ForbiddenError no editor of the series
 *  @throws StaleRevisionError changed meanwhile.  @throws ConflictError published already.  @throws ValidationError per field */
export async function reviseDraftEntry(context: Context, draft: EntryRevision, actor: Actor): Promise<Entry> {
  return inTransaction(context, async (trx) => {
    await takeTurn(trx);
    const { series, entry: before } = await getDraft(trx, draft, actor);
    const { publishAt = before.publishAt } = draft;
    if (publishAt !== null && publishAt !== before.publishAt) demandFuture(context, publishAt);
    const entry: Entry = {
      ...before,
      ...draft.changes,
      publishAt,
      status: publishAt === null ? 'draft' : 'scheduled',
      modifiedAt: context.clock.now(),
      revision: before.revision + 1,
    };
    await storeDraft(context, trx, { series, entry }, actor);
    await recordAudit(context, trx, { act: 'entry.revise', object: entry.id, detail: entry.status }, actor);
    return entry;
  });
}

/** Gives a draft entry to readers, with those of its updates that are published, and tells the wire.
 *  @throws NotFoundError no such entry.  @throws ForbiddenError no editor of the series
 *  @throws StaleRevisionError changed meanwhile.  @throws ConflictError published already.  @throws ValidationError per field */
export async function publishEntry(
  context: Context,
  draft: EntryRevision,
  actor: Actor,
): Promise<{ readonly entry: Entry; readonly seq: number }> {
  return inTransaction(context, async (trx) => {
    const seq = await takeSeq(trx);
    const { series, entry: before } = await getDraft(trx, draft, actor);
    const changed = { ...before, ...draft.changes };
    return { entry: await releaseEntry(context, trx, { series, entry: changed }, { seq, actor }), seq };
  });
}

/** Gives an entry to readers, in the transaction that took the seq.
 *  @param page.entry  as it is to be published; its revision is the stored one */
export async function releaseEntry(
  context: Context,
  trx: Db,
  { series, entry: draft }: Page,
  told: { readonly seq: number; readonly actor: Actor },
): Promise<Entry> {
  const now = context.clock.now();
  const entry: Entry = {
    ...draft,
    status: 'published',
    publishAt: null,
    publishedAt: now,
    modifiedAt: now,
    revision: draft.revision + 1,
  };
  await storeDraft(context, trx, { series, entry }, told.actor);
  await tellWire(context, trx, { seq: told.seq, kind: 'entry' }, entry);
  await recordAudit(context, trx, { act: 'entry.publish', object: entry.id, detail: '' }, told.actor);
  return entry;
}

async function getDraft(
  trx: Db,
  { slug, day, expectedRevision }: EntryRevision,
  actor: Actor,
): Promise<Page> {
  const page = await getEntry(trx, slug, day);
  demandMayEdit(actor, page.series.id);
  if (page.entry.status === 'published') {
    throw new ConflictError('The entry is published already: correct it instead.');
  }
  demandRevision('entry', page.entry.revision, expectedRevision);
  return page;
}

async function storeDraft(context: Context, trx: Db, page: Page, actor: Actor): Promise<void> {
  demandEntryRules(page.entry);
  await updateEntry(trx, page.entry);
  await recordRevisions(context, trx, [page.entry], { kind: 'original', note: null, actor });
  await indexEntry(trx, page);
}
