/** Publishing an update. */
import { type Actor, demandMayWrite } from '../../domain/account.ts';
import { demandUpdateRules } from '../../domain/block-rules.ts';
import type { Day } from '../../domain/calendar.ts';
import { insertUpdate } from '../../store/updates/updates.ts';
import { takeSeq } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { type NewUpdate, draftUpdate } from './draft-update.ts';
import { firstPublication } from '../first-publication.ts';
import { getEntry } from '../entries/get-entry.ts';
import { indexNewUpdate } from '../index-block.ts';
import { recordAudit } from '../record-audit.ts';
import { recordRevisions } from '../record-revision.ts';
import { tellWire } from '../tell-wire.ts';
import { inTransaction } from '../transaction.ts';
import type { UpdateOnPage } from './get-update.ts';

/** Publishes an update on an entry and tells the wire.
 *  @param where.slug  the series'. @param where.day  the entry's
 *  @param input.postedAt  instant shown as the stamp, cut to the minute; defaults to context.clock.now()
 *  @param actor  an account, or null for the command line
 *  @returns the stored update with its anchor, the page it stands on, and its wire seq; durable when this resolves
 *  @throws NotFoundError no such entry.  @throws ForbiddenError not this account's series
 *  @throws ConflictError the entry is not published.  @throws ValidationError per field */
export async function publishUpdate(
  context: Context,
  where: { readonly slug: string; readonly day: Day },
  input: NewUpdate,
  actor: Actor,
): Promise<UpdateOnPage & { readonly seq: number }> {
  return inTransaction(context, async (trx) => {
    const seq = await takeSeq(trx);
    const { series, entry } = await getEntry(trx, where.slug, where.day);
    demandMayWrite(actor, series.id);
    const draft = draftUpdate(context, entry.id, input);
    demandUpdateRules(draft);
    const update = await firstPublication(trx, entry, draft, context.clock.now());
    await insertUpdate(trx, entry, update);
    await recordRevisions(context, trx, [update], { kind: 'original', note: null, actor });
    await indexNewUpdate(trx, { series, entry }, update);
    await tellWire(context, trx, { seq, kind: 'update' }, update);
    await recordAudit(context, trx, { act: 'update.publish', object: update.id, detail: '' }, actor);
    return { series, entry, update, seq };
  });
}
