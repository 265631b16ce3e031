/** Storing a day of copy as its entry, within a transaction of the caller's. */
import type { Entry, EntryStatus } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import type { CopyDay } from '../../formats/copy/copy-day.ts';
import { insertEntry, updateCopyHash, updateEntry } from '../../store/entries/entries.ts';
import { replaceMediaUses } from '../../store/media/media-uses.ts';
import { replaceReferences } from '../../store/references/references.ts';
import type { Db } from '../../store/schema.ts';
import { deleteUpdates, insertUpdates } from '../../store/updates/updates.ts';
import type { Context } from '../context.ts';
import { dayToEntry, dayToUpdates } from './copy-day-rows.ts';
import { indexNewPage } from '../index-block.ts';
import { recordRevisions } from '../record-revision.ts';

/** Where a day goes and as what. */
export interface DayPlace {
  readonly series: Series;
  /** The entry of that day that gives way; it was never published. */
  readonly draft?: Entry | undefined;
  readonly status: EntryStatus;
  /** Of the copy the day comes from; null when it comes from none. */
  readonly copyHash: string | null;
}

/** Stores a day with its updates; over a draft, as one more revision of the same entry.
 *  @returns the stored entry */
export async function storeDay(context: Context, trx: Db, copy: CopyDay, as: DayPlace): Promise<Entry> {
  const { series, draft } = as;
  const given = { id: draft?.id ?? context.newId(), seriesId: series.id, status: as.status };
  const entry = { ...dayToEntry(copy, given), revision: (draft?.revision ?? 0) + 1 };
  const updates = dayToUpdates(copy, entry.id, context.newId);
  await (draft ? replaceDraft(trx, entry, as.copyHash) : insertEntry(trx, entry, as.copyHash));
  await insertUpdates(trx, updates);
  await recordRevisions(context, trx, [entry, ...updates], { kind: 'original', note: null, actor: null });
  await indexNewPage(trx, { series, entry }, updates);
  return entry;
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

async function replaceDraft(trx: Db, entry: Entry, copyHash: string | null): Promise<void> {
  await deleteUpdates(trx, entry.id);
  const subject = { entryId: entry.id, updateId: null };
  await replaceReferences(trx, subject, []);
  await replaceMediaUses(trx, { ...subject, mediaIds: [] });
  await updateEntry(trx, entry);
  await updateCopyHash(trx, entry.id, copyHash);
}
