/** Making a day's page. */
import { type Actor, demandMayEdit } from '../../domain/account.ts';
import { demandEntryRules } from '../../domain/block-rules.ts';
import { cutToMinute, type Day, type Instant, startOfDay } from '../../domain/calendar.ts';
import type { Entry } from '../../domain/entry.ts';
import { ConflictError, ValidationError } from '../../domain/errors.ts';
import type { Series } from '../../domain/series.ts';
import { findEntry, insertEntry } from '../../store/entries/entries.ts';
import type { Db } from '../../store/schema.ts';
import { takeSeq, takeTurn } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { getSeries } from './get-entry.ts';
import { indexEntry } from '../index-block.ts';
import { recordAudit } from '../record-audit.ts';
import { recordRevisions } from '../record-revision.ts';
import { demandFuture } from '../updates/save-draft.ts';
import { tellWire } from '../tell-wire.ts';
import { inTransaction } from '../transaction.ts';

/** What an editor gives of an entry; what is left out is empty. */
export interface NewEntry extends Partial<
  Pick<Entry, 'standfirst' | 'byline' | 'tags' | 'lead' | 'related' | 'postedAt'>
> {
  readonly slug: string;
  readonly day: Day;
  readonly title: string;
  readonly originalEntry: string;
  /** Where things stand, in Markdown. */
  readonly latest?: string | null;
  readonly status: Entry['status'];
  /** When it is released; demanded of a scheduled entry. */
  readonly publishAt?: Instant | null;
}

/** Stores a new entry: a draft, one that is scheduled, or one that readers see at once.
 *  @returns the entry, and its wire seq where it is published
 *  @throws NotFoundError no such series.  @throws ForbiddenError no editor of the series
 *  @throws ConflictError the day has an entry.  @throws ValidationError per field */
export async function createEntry(
  context: Context,
  input: NewEntry,
  actor: Actor,
): Promise<{ readonly series: Series; readonly entry: Entry; readonly seq: number | null }> {
  return inTransaction(context, async (trx) => {
    const seq = input.status === 'published' ? await takeSeq(trx) : null;
    if (seq === null) await takeTurn(trx);
    const series = await getSeries(trx, input.slug);
    demandMayEdit(actor, series.id);
    await demandFreeDay(trx, series, input.day);
    const entry = makeEntry(context, series, input);
    demandEntryRules(entry);
    await insertEntry(trx, entry, null);
    await recordRevisions(context, trx, [entry], { kind: 'original', note: null, actor });
    await indexEntry(trx, { series, entry });
    if (seq !== null) await tellWire(context, trx, { seq, kind: 'entry' }, entry);
    await recordAudit(context, trx, { act: 'entry.create', object: entry.id, detail: entry.status }, actor);
    return { series, entry, seq };
  });
}

async function demandFreeDay(trx: Db, series: Series, day: Day): Promise<void> {
  if (!(await findEntry(trx, series.id, day))) return;
  throw new ConflictError(`${series.name} has an entry on ${day} already: open that one.`);
}

function makeEntry(context: Context, series: Series, input: NewEntry): Entry {
  const now = context.clock.now();
  const { day, title, originalEntry, latest = null, status, publishAt = null } = input;
  const { standfirst = null, byline = null, lead = null, related = [], tags = [] } = input;
  if (status === 'scheduled') demandRelease(context, publishAt);
  return {
    ...{ day, title, originalEntry, standfirst, byline, lead, related, tags, status },
    id: context.newId(),
    seriesId: series.id,
    publishAt: status === 'scheduled' ? publishAt : null,
    latest: latest === null || latest.trim() === '' ? null : { body: latest, at: now },
    postedAt: input.postedAt ?? defaultPostedAt(input.day, now),
    publishedAt: status === 'published' ? now : null,
    modifiedAt: now,
    closedAt: null,
    revision: 1,
  };
}

/** The present minute on the day itself; the first moment of a day that is another one. */
function defaultPostedAt(day: Day, now: Instant): Instant {
  return now.startsWith(day) ? cutToMinute(now) : startOfDay(day);
}

function demandRelease(context: Context, publishAt: Instant | null): void {
  if (publishAt !== null) {
    demandFuture(context, publishAt);
    return;
  }
  const rule = 'A scheduled entry needs the time of its release.';
  throw new ValidationError(rule, { publishAt: rule });
}
