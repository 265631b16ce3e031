/** What happens by the clock: releases and closings. Each is done exactly once, however many processes look. */
import { dayOf, type Instant } from '../domain/calendar.ts';
import { closesAt } from '../domain/closing.ts';
import type { Entry } from '../domain/entry.ts';
import type { Update } from '../domain/update.ts';
import {
  findEntryRelease,
  findOpenEntry,
  listDueEntries,
  listOpenEntries,
} from '../store/entries/due-entries.ts';
import { getEntryById } from '../store/entries/entries.ts';
import { getSeriesById } from '../store/series.ts';
import { findUpdateRelease, listDueUpdates } from '../store/updates/due-updates.ts';
import { takeSeq } from '../store/wire.ts';
import { storeClosure } from './entries/close-entry.ts';
import type { Context } from './context.ts';
import { getUpdate } from './updates/get-update.ts';
import { release } from './updates/publish-draft.ts';
import { releaseEntry } from './entries/publish-entry.ts';
import { inTransaction } from './transaction.ts';

/** Of each kind in one go; the next go takes the rest. */
const BATCH = 50;

/** Gives scheduled entries and updates to readers whose instant has come, entries first. Updates of an entry that is not
 *  published wait for it. One that cannot be released is logged and holds up none of the others.
 *  @returns how many were released by this call */
export async function releaseDue(context: Context): Promise<number> {
  const now = context.clock.now();
  let count = 0;
  for (const { id } of await listDueEntries(context.db.reader, now, BATCH)) {
    count += await attempt(context, id, (turn) => releaseDueEntry(turn, id));
  }
  for (const id of await listDueUpdates(context.db.reader, now, BATCH)) {
    count += await attempt(context, id, (turn) => releaseDueUpdate(turn, id));
  }
  return count;
}

/** The instant of the first release after one, or undefined where none is scheduled. */
export async function findNextRelease({ db }: Context, after: Instant): Promise<Instant | undefined> {
  const instants = [await findEntryRelease(db.reader, after), await findUpdateRelease(db.reader, after)];
  return instants.filter((instant) => instant !== undefined).sort()[0];
}

/** Closes entries whose day has long ended, as of the instant when they came to rest. One that cannot be closed is logged
 *  and holds up none of the others.
 *  @returns how many were closed by this call */
export async function closeDueEntries(context: Context): Promise<number> {
  const { closeAfterMs } = context.config;
  const before = dayOf(new Date(Date.parse(context.clock.now()) - closeAfterMs).toISOString());
  let count = 0;
  for (const { entry, lastChangeAt } of await listOpenEntries(context.db.reader, before, BATCH)) {
    if (closesAt({ day: entry.day, lastChangeAt }, closeAfterMs) > context.clock.now()) continue;
    count += await attempt(context, entry.id, (turn) => closeDueEntry(turn, entry.id));
  }
  return count;
}

/** A context whose transaction has taken a seq. */
type Turn = Context & { readonly trx: NonNullable<Context['trx']>; readonly seq: number };

/** Not to be done any more: somebody was there first, or changed the hour. The transaction is rolled back and gives its
 *  seq back. */
class NotDueError extends Error {}

async function attempt(
  context: Context,
  object: string,
  work: (turn: Turn) => Promise<unknown>,
): Promise<0 | 1> {
  try {
    await inTransaction(context, async (trx) => work({ ...context, trx, seq: await takeSeq(trx) }));
    return 1;
  } catch (error) {
    if (!(error instanceof NotDueError)) context.log.error({ err: error, object }, 'not done at its hour');
    return 0;
  }
}

async function releaseDueEntry({ trx, seq, ...context }: Turn, id: string): Promise<void> {
  const entry = await getEntryById(trx, id);
  if (!isDue(context, entry)) throw new NotDueError();
  const series = await getSeriesById(trx, entry.seriesId);
  await releaseEntry(context, trx, { series, entry }, { seq, actor: null });
}

async function releaseDueUpdate({ trx, seq, ...context }: Turn, id: string): Promise<void> {
  const found = await getUpdate(trx, id);
  const { update, entry } = found;
  if (!isDue(context, update) || entry.status !== 'published') throw new NotDueError();
  const postedAt = update.publishAt ?? update.postedAt;
  await release(context, trx, { ...found, update: { ...update, postedAt } }, { seq, actor: null });
}

function isDue({ clock }: Pick<Context, 'clock'>, { status, publishAt }: Entry | Update): boolean {
  return status === 'scheduled' && publishAt !== null && publishAt <= clock.now();
}

async function closeDueEntry({ trx, seq, ...context }: Turn, id: string): Promise<void> {
  const open = await findOpenEntry(trx, id);
  if (!open) throw new NotDueError();
  const { entry, lastChangeAt } = open;
  const at = closesAt({ day: entry.day, lastChangeAt }, context.config.closeAfterMs);
  if (at > context.clock.now()) throw new NotDueError();
  await storeClosure(context, trx, { entry, seq, at }, null);
}
