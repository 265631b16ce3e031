/** Somebody else has stored the entry meanwhile: both versions of each text that differs, and the fields with both merged. */
import type { Entry } from '../../../domain/entry.ts';
import type { NamedRevision } from '../../../services/desk/read-desk-entry.ts';
import { type ConflictView, conflictView } from '../conflict.ts';
import { type EntryFields, entryFieldsOf } from './entry-fields.ts';

/** @param present    as it is stored
 *  @param mine       as it was typed, with the revision it began from
 *  @param revisions  newest first */
export function entryConflict(
  present: Entry,
  mine: EntryFields,
  revisions: readonly NamedRevision[],
): { readonly conflict: ConflictView; readonly fields: EntryFields } {
  const theirs = entryFieldsOf(present, mine.series, mine.once);
  const base = revisions.find(({ revision }) => String(revision) === mine.revision);
  const known = base && { title: base.heading, originalEntry: base.body };
  const { view, merged } = conflictView(
    { labels: LABELS, mine: flat(mine), theirs: flat(theirs), base: known ?? {} },
    revisions[0],
  );
  const { title = mine.title, originalEntry = mine.originalEntry } = merged;
  return { conflict: view, fields: { ...mine, title, originalEntry, revision: theirs.revision } };
}

const LABELS = {
  ...{ title: 'Title', standfirst: 'Standfirst', byline: 'Byline', tags: 'Tags' },
  originalEntry: 'Original entry',
  ...{ caption: 'Caption of the lead photo', credit: 'Credit of the lead photo' },
  ...{ alt: 'Description of the lead photo', warning: 'Warning of the lead photo', mediaId: 'Lead photo' },
} as const;

function flat({ title, standfirst, byline, tags, originalEntry, lead }: EntryFields) {
  const { caption, credit, alt, warning, mediaId } = lead;
  return { title, standfirst, byline, tags, originalEntry, caption, credit, alt, warning, mediaId };
}
