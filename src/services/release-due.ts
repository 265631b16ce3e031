/** What happens by the clock: releases and closings. Each is done exactly once, however many processes look. */
import { closesAt } from '../domain/closing.ts';
import { listDueEntries, listOpenEntries } from '../store/entries/due-entries.ts';
import { getEntryById } from '../store/entries/entries.ts';
import { getSeriesById } from '../store/series.ts';
import { listDueUpdates } from '../store/updates/due-updates.ts';
import { takeSeq } from '../store/wire.ts';
import { storeClosure } from './close-entry.ts';
import type { Context } from './context.ts';
import { getUpdate } from './get-update.ts';
import { release } from './publish-draft.ts';
import { releaseEntry } from './publish-entry.ts';
import { inTransaction } from './transaction.ts';

/** Of each kind in one go; the next go takes the rest. */
const BATCH = 50;

/** Gives scheduled entries and updates to readers whose instant has come, entries first. Updates of an entry that is not
 *  published wait for it.
 *  @returns how many were released by this call */
export async function releaseDue(context: Context): Promise<number> {
  const now = context.clock.now();
  let count = 0;
  for (const { id } of await listDueEntries(context.db.reader, now, BATCH)) {
    count += await inTurn(context, (turn) => releaseDueEntry(turn, id));
  }
  for (const id of await listDueUpdates(context.db.reader, now, BATCH)) {
    count += await inTurn(context, (turn) => releaseDueUpdate(turn, id));
  }
  return count;
}

/** Closes entries whose day has long ended. @returns how many were closed by this call */
export async function closeDueEntries(context: Context): Promise<number> {
  const { closeAfterMs } = context.config;
  const now = context.clock.now();
  let count = 0;
  for (const { entry, lastChangeAt } of await listOpenEntries(context.db.reader, BATCH)) {
    const at = closesAt({ day: entry.day, lastChangeAt }, closeAfterMs);
    if (at > now) continue;
    count += await inTurn(context, async ({ trx, seq, ...turn }) => {
      const present = await getEntryById(trx, entry.id);
      if (present.closedAt !== null || present.revision !== entry.revision) throw new NotDueError();
      await storeClosure(turn, trx, { entry: present, seq, at }, null);
    });
  }
  return count;
}

/** A context whose transaction has taken a seq. */
type Turn = Context & { readonly trx: NonNullable<Context['trx']>; readonly seq: number };

/** Somebody else did it meanwhile: the transaction is rolled back and gives its seq back. */
class NotDueError extends Error {}

async function inTurn(context: Context, work: (turn: Turn) => Promise<unknown>): Promise<0 | 1> {
  try {
    await inTransaction(context, async (trx) => work({ ...context, trx, seq: await takeSeq(trx) }));
    return 1;
  } catch (error) {
    if (error instanceof NotDueError) return 0;
    throw error;
  }
}

async function releaseDueEntry({ trx, seq, ...context }: Turn, id: string): Promise<void> {
  const entry = await getEntryById(trx, id);
  if (entry.status !== 'scheduled') throw new NotDueError();
  const series = await getSeriesById(trx, entry.seriesId);
  await releaseEntry(context, trx, { series, entry }, { seq, actor: null });
}

async function releaseDueUpdate({ trx, seq, ...context }: Turn, id: string): Promise<void> {
  const found = await getUpdate(trx, id);
  const { update, entry } = found;
  if (update.status !== 'scheduled' || entry.status !== 'published') throw new NotDueError();
  const postedAt = update.publishAt ?? update.postedAt;
  await release(context, trx, { ...found, update: { ...update, postedAt } }, { seq, actor: null });
}
