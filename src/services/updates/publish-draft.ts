/** Publishing a draft, by hand or at its hour; dropping one. */
import type { Actor } from '../../domain/account.ts';
import { demandUpdateRules } from '../../domain/block-rules.ts';
import type { Update } from '../../domain/update.ts';
import { deleteUpdate, updateUpdate } from '../../store/updates/updates.ts';
import type { Db } from '../../store/schema.ts';
import { takeSeq, takeTurn } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { demandRevision } from '../demand-revision.ts';
import { firstPublication } from '../first-publication.ts';
import { getUpdateToRevise, type UpdateOnPage } from './get-update.ts';
import { indexUpdate } from '../index-block.ts';
import { recordAudit } from '../record-audit.ts';
import { recordRevisions } from '../record-revision.ts';
import { demandUnpublished, type DraftRevision } from './save-draft.ts';
import { tellWire } from '../tell-wire.ts';
import { inTransaction } from '../transaction.ts';

/** Publishes a draft with its last changes and tells the wire. Without another stamp it carries the present minute.
 *  @throws NotFoundError no such update.  @throws ForbiddenError it is neither theirs nor of a series they edit
 *  @throws StaleRevisionError changed meanwhile.  @throws ConflictError published already, or its entry is not
 *  @throws ValidationError per field */
export async function publishDraftUpdate(
  context: Context,
  draft: DraftRevision,
  actor: Actor,
): Promise<{ readonly update: Update; readonly seq: number }> {
  return inTransaction(context, async (trx) => {
    const seq = await takeSeq(trx);
    const found = await getUpdateToRevise(trx, draft.updateId, actor);
    demandUnpublished(found.update);
    demandRevision('draft', found.update.revision, draft.expectedRevision);
    const postedAt = draft.changes.postedAt ?? context.clock.now();
    const changed = { ...found.update, ...draft.changes, postedAt };
    const update = await release(context, trx, { ...found, update: changed }, { seq, actor });
    return { update, seq };
  });
}

/** Gives a draft to readers, in the transaction that took the seq.
 *  @param draft.update  as it is to be published; its revision is the stored one */
export async function release(
  context: Context,
  trx: Db,
  { update: draft, ...page }: UpdateOnPage,
  told: { readonly seq: number; readonly actor: Actor },
): Promise<Update> {
  demandUpdateRules(draft);
  const published = await firstPublication(trx, page.entry, draft, context.clock.now());
  const update = { ...published, revision: draft.revision + 1 };
  await updateUpdate(trx, update);
  await recordRevisions(context, trx, [update], { kind: 'original', note: null, actor: told.actor });
  await indexUpdate(trx, page, update);
  await tellWire(context, trx, { seq: told.seq, kind: 'update' }, update);
  await recordAudit(context, trx, { act: 'update.publish', object: update.id, detail: '' }, told.actor);
  return update;
}

/** Drops a draft that readers were never told of, with its revisions.
 *  @throws NotFoundError no such update.  @throws ForbiddenError it is neither theirs nor of a series they edit
 *  @throws ConflictError published already */
export async function discardDraft(context: Context, updateId: string, actor: Actor): Promise<void> {
  await inTransaction(context, async (trx) => {
    await takeTurn(trx);
    const { update } = await getUpdateToRevise(trx, updateId, actor);
    demandUnpublished(update);
    await deleteUpdate(trx, update.id);
    await recordAudit(context, trx, { act: 'update.discard', object: updateId, detail: '' }, actor);
  });
}
