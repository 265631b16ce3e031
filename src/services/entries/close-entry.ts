/** Closing a day's page and opening it again. */
import { type Actor, demandMayEdit } from '../../domain/account.ts';
import type { Day, Instant } from '../../domain/calendar.ts';
import type { Entry } from '../../domain/entry.ts';
import { ConflictError } from '../../domain/errors.ts';
import { updateEntry } from '../../store/entries/entries.ts';
import type { Db } from '../../store/schema.ts';
import { takeSeq } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { getEntry } from './get-entry.ts';
import { recordAudit } from '../record-audit.ts';
import { recordRevisions } from '../record-revision.ts';
import { tellWire } from '../tell-wire.ts';
import { inTransaction } from '../transaction.ts';

/** Closes a published entry: its page says so and open pages stop asking. Editors can still publish on it.
 *  @throws NotFoundError no such entry.  @throws ForbiddenError no editor of the series
 *  @throws ConflictError not published, or closed already */
export async function closeEntry(
  context: Context,
  where: { readonly slug: string; readonly day: Day },
  actor: Actor,
): Promise<{ readonly entry: Entry; readonly seq: number }> {
  return inTransaction(context, async (trx) => {
    const seq = await takeSeq(trx);
    const entry = await getOwn(trx, where, actor);
    if (entry.closedAt !== null) throw new ConflictError('The entry is closed already.');
    return { entry: await storeClosure(context, trx, { entry, seq, at: context.clock.now() }, actor), seq };
  });
}

/** Opens a closed entry again; it closes by itself as any other, counted from now.
 *  @throws NotFoundError no such entry.  @throws ForbiddenError no editor of the series
 *  @throws ConflictError not published, or not closed */
export async function reopenEntry(
  context: Context,
  where: { readonly slug: string; readonly day: Day },
  actor: Actor,
): Promise<{ readonly entry: Entry; readonly seq: number }> {
  return inTransaction(context, async (trx) => {
    const seq = await takeSeq(trx);
    const entry = await getOwn(trx, where, actor);
    if (entry.closedAt === null) throw new ConflictError('The entry is not closed.');
    return { entry: await storeClosure(context, trx, { entry, seq, at: null }, actor), seq };
  });
}

/** Stores that an entry closes at an instant, or, with null, that it opens, in the transaction that took the seq. */
export async function storeClosure(
  context: Context,
  trx: Db,
  change: { readonly entry: Entry; readonly seq: number; readonly at: Instant | null },
  actor: Actor,
): Promise<Entry> {
  const entry = { ...change.entry, closedAt: change.at, revision: change.entry.revision + 1 };
  await updateEntry(trx, entry);
  await recordRevisions(context, trx, [entry], { kind: 'typo', note: null, actor });
  await tellWire(context, trx, { seq: change.seq, kind: change.at === null ? 'entry' : 'close' }, entry);
  const act = change.at === null ? 'entry.reopen' : 'entry.close';
  await recordAudit(context, trx, { act, object: entry.id, detail: '' }, actor);
  return entry;
}

async function getOwn(
  trx: Db,
  { slug, day }: { readonly slug: string; readonly day: Day },
  actor: Actor,
): Promise<Entry> {
  const { series, entry } = await getEntry(trx, slug, day);
  demandMayEdit(actor, series.id);
  if (entry.status === 'published') return entry;
  throw new ConflictError(
    `The entry is ${entry.status}: readers do not see it, so there is nothing to close.`,
  );
}
