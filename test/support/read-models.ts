/** What the services read, for tests of what readers see: each builder states only what its test is about. */
import type { Entry, EntrySummary } from '../../src/domain/entry.ts';
import type { Series } from '../../src/domain/series.ts';
import type { Update } from '../../src/domain/update.ts';
import type { BlockReference } from '../../src/services/reader/list-reference-links.ts';
import type { EntryPage } from '../../src/services/reader/read-entry.ts';
import { createViewContext, type ViewContext } from '../../src/web/view-models/view-context.ts';

/** Harbour Daily in English, unless told otherwise. */
export function buildSeries(given: Partial<Series> = {}): Series {
  return {
    id: 'series-1',
    slug: 'harbour-daily',
    name: 'Harbour Daily',
    language: 'en',
    direction: 'ltr',
    accent: 'teal',
    description: 'One page a day from the harbour.',
    createdAt: '2026-01-01T00:00:00.000Z',
    ...given,
  };
}

/** March 5, 2026, published at 0600 with an original entry, unless told otherwise. */
export function buildEntry(given: Partial<Entry> = {}): Entry {
  return {
    id: 'entry-1',
    seriesId: 'series-1',
    day: '2026-03-05',
    title: 'The Boom Goes Down',
    standfirst: null,
    byline: null,
    status: 'published',
    publishAt: null,
    lead: null,
    latest: null,
    originalEntry: 'The harbour waits for the wind.',
    postedAt: '2026-03-05T06:00:00.000Z',
    related: [],
    tags: [],
    publishedAt: '2026-03-05T06:00:00.000Z',
    modifiedAt: '2026-03-05T06:00:00.000Z',
    closedAt: null,
    revision: 1,
    ...given,
  };
}

/** A published update of March 5, unless told otherwise.
 *  @param stamp  gives id, anchor and instant */
export function buildUpdate(stamp: string, given: Partial<Update> = {}): Update {
  const postedAt = `2026-03-05T${stamp.slice(0, 2)}:${stamp.slice(2)}:00.000Z`;
  return {
    id: `id-${stamp}`,
    entryId: 'entry-1',
    status: 'published',
    anchor: `update-${stamp}`,
    ordinal: 1,
    postedAt,
    publishAt: null,
    headline: null,
    body: `News of ${stamp}.`,
    byline: null,
    isKeyEvent: false,
    isPinned: false,
    claim: null,
    sources: [],
    tags: [],
    publishedAt: postedAt,
    modifiedAt: postedAt,
    withdrawal: null,
    revision: 1,
    ...given,
  };
}

/** A withdrawn update that still holds the text nobody may read.
 *  @param at  instant of the withdrawal */
export function buildWithdrawn(stamp: string, at: string, given: Partial<Update> = {}): Update {
  return buildUpdate(stamp, {
    status: 'withdrawn',
    body: 'The secret first text.',
    headline: 'The Secret Headline',
    withdrawal: { at, reason: 'The footage shows another ship.' },
    ...given,
  });
}

/** A day's page without updates, unless told otherwise. */
export function buildEntryPage(given: Partial<EntryPage> = {}): EntryPage {
  return {
    series: buildSeries(),
    entry: buildEntry(),
    updates: [],
    standings: [],
    corrections: [],
    references: [],
    backLinks: [],
    media: new Map(),
    previous: null,
    next: null,
    lastChangeAt: null,
    seq: 7,
    ...given,
  };
}

/** A reference in a block of entry-1 to a page that readers can see, its text unchanged unless told otherwise. */
export function buildReference(
  given: Pick<BlockReference, 'updateId' | 'text' | 'href'> & Partial<BlockReference>,
): BlockReference {
  return { entryId: 'entry-1', display: given.text, ...given };
}

export function buildSummary(day: string, given: Partial<EntrySummary> = {}): EntrySummary {
  return { id: `entry-${day}`, day, title: `Title of ${day}`, standfirst: null, ...given };
}

export function buildViewContext(): ViewContext {
  return createViewContext('https://daily.example');
}
