/** Storing days of copy as entries, within a transaction of the caller's. */
import type { Entry, EntryStatus } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import type { CopyDay } from '../../formats/copy/copy-day.ts';
import { insertEntries, updateCopyHash, updateEntry } from '../../store/entries/entries.ts';
import { replaceMediaUses } from '../../store/media/media-uses.ts';
import { replaceReferences } from '../../store/references/references.ts';
import type { Db } from '../../store/schema.ts';
import { listSeries } from '../../store/series.ts';
import { deleteUpdates, insertUpdates } from '../../store/updates/updates.ts';
import type { Context } from '../context.ts';
import { type IndexedPage, indexNewPages, type PageIndex } from '../index-block.ts';
import { recordRevisions } from '../record-revision.ts';
import { dayToEntry, dayToUpdates } from './copy-day-rows.ts';
import { indexCopy } from './read-copy.ts';

/** Where a day goes and as what. */
export interface DayPlace {
  readonly series: Series;
  /** The entry of that day that gives way; it was never published. */
  readonly draft?: Entry;
  readonly status: EntryStatus;
  /** Of the copy the day comes from; null when it comes from none. */
  readonly copyHash: string | null;
}

/** Stores a day with its updates; over a draft, as one more revision of the same entry.
 *  @returns the stored entry */
export async function storeDay(context: Context, trx: Db, copy: CopyDay, as: DayPlace): Promise<Entry> {
  const index = indexCopy(copy, { day: copy.day, series: as.series, knownSeries: await listSeries(trx) });
  const page = toPage(context, { ...as, copy, index });
  await storePages(context, trx, [page]);
  return page.entry;
}

/** A day that is to be stored, and what its texts are found by. */
export interface NewDay extends DayPlace {
  readonly copy: CopyDay;
  readonly index: PageIndex;
}

/** Stores days as storeDay does, in a few statements for all of them.
 *  @returns the stored entries, in the same order */
export async function storeDays(
  context: Context,
  trx: Db,
  days: readonly NewDay[],
): Promise<readonly Entry[]> {
  const pages = days.map((day) => toPage(context, day));
  await storePages(context, trx, pages);
  return pages.map(({ entry }) => entry);
}

/** Publishes a stored draft of copy, as it was edited since, at the time the copy carries.
 *  @returns the entry as published */
export async function publishDraft(context: Context, trx: Db, draft: Entry): Promise<Entry> {
  const { postedAt } = draft;
  const entry: Entry = {
    ...draft,
    status: 'published',
    publishedAt: postedAt,
    modifiedAt: postedAt,
    revision: draft.revision + 1,
  };
  await updateEntry(trx, entry);
  await recordRevisions(context, trx, [entry], { kind: 'original', note: null, actor: null });
  return entry;
}

interface NewPage extends IndexedPage {
  readonly copyHash: string | null;
  readonly replacesDraft: boolean;
}

function toPage(context: Context, { copy, index, series, draft, status, copyHash }: NewDay): NewPage {
  const given = { id: draft?.id ?? context.newId(), seriesId: series.id, status };
  const entry = { ...dayToEntry(copy, given), revision: (draft?.revision ?? 0) + 1 };
  const updates = dayToUpdates(copy, entry.id, context.newId);
  return { entry, updates, index, copyHash, replacesDraft: draft !== undefined };
}

async function storePages(context: Context, trx: Db, pages: readonly NewPage[]): Promise<void> {
  for (const page of pages) if (page.replacesDraft) await replaceDraft(trx, page);
  await insertEntries(
    trx,
    pages.filter(({ replacesDraft }) => !replacesDraft),
  );
  await insertUpdates(trx, pages);
  const subjects = pages.flatMap(({ entry, updates }) => [entry, ...updates]);
  await recordRevisions(context, trx, subjects, { kind: 'original', note: null, actor: null });
  await indexNewPages(trx, pages);
}

async function replaceDraft(trx: Db, { entry, copyHash }: NewPage): Promise<void> {
  await deleteUpdates(trx, entry.id);
  const subject = { entryId: entry.id, updateId: null };
  await replaceReferences(trx, subject, []);
  await replaceMediaUses(trx, { ...subject, mediaIds: [] });
  await updateEntry(trx, entry);
  await updateCopyHash(trx, entry.id, copyHash);
}
