/** A day of copy as the entry and updates that are stored of it. */
import type { Entry, EntryStatus } from '../../domain/entry.ts';
import type { Update } from '../../domain/update.ts';
import type { CopyDay } from '../../formats/copy/copy-day.ts';

/** The entry of a day of copy. Copy carries its own instants: it counts as published when it was written, so that
 *  an old day never comes before subscribers as news. */
export function dayToEntry(
  copy: CopyDay,
  given: { readonly id: string; readonly seriesId: string; readonly status: EntryStatus },
): Entry {
  return {
    ...given,
    day: copy.day,
    title: copy.title,
    standfirst: null,
    byline: null,
    publishAt: null,
    lead: copy.lead && { mediaId: null, alt: '', warning: '', ...copy.lead },
    latest: copy.latest === null ? null : { body: copy.latest, at: latestAt(copy) },
    originalEntry: copy.originalEntry ?? '',
    postedAt: copy.postedAt,
    related: copy.related,
    tags: [],
    publishedAt: given.status === 'published' ? copy.postedAt : null,
    modifiedAt: copy.postedAt,
    closedAt: null,
    revision: 1,
  };
}

/** The updates of a day of copy, newest first; ordinals count from the oldest. */
export function dayToUpdates(copy: CopyDay, entryId: string, newId: () => string): Update[] {
  return copy.updates.map((update, index) => ({
    id: newId(),
    entryId,
    status: 'published',
    anchor: update.anchor,
    ordinal: copy.updates.length - index,
    postedAt: update.postedAt,
    publishAt: null,
    headline: update.headline,
    body: update.body,
    byline: null,
    isKeyEvent: false,
    isPinned: false,
    claim: null,
    sources: [],
    tags: [],
    publishedAt: update.postedAt,
    modifiedAt: update.postedAt,
    withdrawal: null,
    revision: 1,
  }));
}

/** Copy does not date where things stand: it is as new as the newest block below it. */
function latestAt(copy: CopyDay) {
  return copy.updates[0]?.postedAt ?? copy.postedAt;
}
