/** A day of the sample, made as a newsroom would have made it: published, then changed at the times its extras say. */
import type { Instant } from '../../domain/calendar.ts';
import type { Series } from '../../domain/series.ts';
import type { Update } from '../../domain/update.ts';
import type { CopyDay } from '../../formats/copy/copy-day.ts';
import { parseCopy } from '../../formats/copy/parse.ts';
import type { Db } from '../../store/schema.ts';
import { listUpdates } from '../../store/updates/updates.ts';
import { appendWire } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { correctEntry } from '../entries/correct-entry.ts';
import { correctUpdate } from '../updates/correct-update.ts';
import type { SampleDay, SampleUpdate } from './read-sample.ts';
import { storeDay } from '../copy/store-day.ts';
import { inTransaction } from '../transaction.ts';
import { withdrawUpdate } from '../updates/withdraw-update.ts';

/** Stores a day within the transaction under way.
 *  @param day.seq  taken by the caller, for the day's publication */
export async function loadSampleDay(
  context: Context,
  day: { readonly series: Series; readonly sample: SampleDay; readonly seq: number },
): Promise<void> {
  const copy = parseCopy(day.sample.copy, { knownSeries: [day.series] });
  const updates = await inTransaction(context, (trx) => publishFirstState(context, trx, copy, day));
  const final = new Map(copy.updates.map(({ anchor, body }) => [anchor, body]));
  const standings = standingChanges(day, copy);
  const changes = updates.flatMap((update) => {
    const extra = day.sample.updates[update.anchor ?? ''];
    return extra ? changesOf(update, extra, final.get(update.anchor ?? '') ?? '') : [];
  });
  const inTime = [...standings, ...changes].sort((one, other) => one.at.localeCompare(other.at));
  for (const { at, make } of inTime) await make({ ...context, clock: { now: () => at } });
}

async function publishFirstState(
  context: Context,
  trx: Db,
  copy: CopyDay,
  { series, sample, seq }: Parameters<typeof loadSampleDay>[1],
): Promise<readonly Update[]> {
  const morning = { ...context, clock: { now: () => copy.postedAt } };
  const latest = sample.standings.length === 0 ? copy.latest : null;
  const firstState = { ...withEarlierBodies(copy, sample), latest };
  const entry = await storeDay(morning, trx, firstState, { series, status: 'published', copyHash: null });
  const told = { entryId: entry.id, updateId: null, revision: entry.revision };
  await appendWire(trx, { seq, at: copy.postedAt, kind: 'import', ...told });
  const { standfirst = null, byline = null, tags = [], lead } = sample;
  const where = { slug: series.slug, day: copy.day };
  await correctEntry(morning, { ...where, ...SILENTLY, changes: { standfirst, byline, tags, lead } }, null);
  return listUpdates(trx, entry.id, ['published']);
}

const SILENTLY = { kind: 'typo', note: null } as const;

function withEarlierBodies(copy: CopyDay, sample: SampleDay): CopyDay {
  const updates = copy.updates.map((update) => {
    const earlier = sample.updates[update.anchor]?.corrections[0]?.earlierBody;
    return earlier === undefined ? update : { ...update, body: earlier };
  });
  return { ...copy, updates };
}

interface DatedChange {
  readonly at: Instant;
  readonly make: (context: Context) => Promise<unknown>;
}

/** What was said of where things stand in the course of the day; last what the copy says, after its newest update. */
function standingChanges(
  { series, sample }: Parameters<typeof loadSampleDay>[1],
  { day, latest, updates, postedAt }: CopyDay,
): DatedChange[] {
  const { standings } = sample;
  if (standings.length === 0 || latest === null) return [];
  const last = { at: updates[0]?.postedAt ?? postedAt, body: latest };
  return [...standings, last].map((standing) => {
    const change = { slug: series.slug, day, ...SILENTLY, changes: { latest: standing } };
    return { at: standing.at, make: (context) => correctEntry(context, change, null) };
  });
}

/** What happened to an update after its first publication. */
function changesOf(update: Update, extra: SampleUpdate, finalBody: string): DatedChange[] {
  const { corrections, withdrawal, ...fields } = extra;
  const updateId = update.id;
  const bodies = [...corrections.slice(1).map(({ earlierBody }) => earlierBody), finalBody];
  const corrected = corrections.map(({ kind, note, at }, index) => {
    const changes = { body: bodies[index] ?? finalBody };
    return {
      at,
      make: (context: Context) => correctUpdate(context, { updateId, kind, note, changes }, null),
    };
  });
  const marked = {
    at: update.postedAt,
    make: (context: Context) => correctUpdate(context, { updateId, ...SILENTLY, changes: fields }, null),
  };
  if (!withdrawal) return [marked, ...corrected];
  const { at, reason } = withdrawal;
  return [marked, ...corrected, { at, make: (context) => withdrawUpdate(context, updateId, reason, null) }];
}
