/** A day's page. */
import { type Day, formatLongDate, type Instant, isoSeconds, monthOf } from '../../../domain/calendar.ts';
import { entryHeading, entryName, type EntrySummary, titleBeyondDate } from '../../../domain/entry.ts';
import { copyPath, entryPath, litePath, livePath, tearSheetPath } from '../../../domain/permalink.ts';
import { formatDatedStamp, formatStamp } from '../../../domain/stamp.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { type BackLinkView, backLinkViews } from './back-link-view.ts';
import type { BlockSetting, DayPlace } from '../update/block-body.ts';
import { monthTrail } from '../breadcrumbs.ts';
import { dayLinkView } from '../archive/day-link-view.ts';
import { entryDescription, entrySharing } from './entry-sharing.ts';
import { type DatedTextView, latestView, leadHtml, originalView, standingViews } from './entry-texts.ts';
import { type HourView, hourViews } from './hour-view.ts';
import { scriptWords } from './script-words.ts';
import { type PageCorrectionView, pageCorrectionViews } from './page-correction-view.ts';
import { neighboursView, type NeighboursView, neighbourView } from './neighbours-view.ts';
import {
  claimCounts,
  type ClaimGroupView,
  claimGroupViews,
  keyEventViews,
  type UpdateLinkView,
} from './update-link-view.ts';
import { type LinkView, type PageLocals, pageLocals } from '../page-view.ts';
import {
  anchorOf,
  originalEntryHref,
  type PublishedUpdateView,
  tagLinks,
  type UpdateView,
  updateView,
} from '../update/update-view.ts';
import type { ViewContext } from '../view-context.ts';

/** `asc` is oldest first. */
export type Order = 'asc' | 'desc';

/** The locals of views/reader/entry.ejs. */
export interface EntryView extends PageLocals {
  readonly day: Day;
  /** `Thursday, June 28, 2018` */
  readonly dateDisplay: string;
  /** `Syria Daily, June 28` */
  readonly name: string;
  /** null where the title says no more than the name. */
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly leadHtml: string | null;
  readonly summary: SummaryView | null;
  readonly latest: DatedTextView | null;
  /** What `latest` said before, newest first. */
  readonly standings: readonly DatedTextView[];
  /** In the order of the page. */
  readonly keyEvents: readonly UpdateLinkView[];
  /** The most certain first; within a group in the order of the page. */
  readonly claimGroups: readonly ClaimGroupView[];
  /** What stands for the groups until they are unfolded: `Confirmed: 4 · False: 1`; null where they are short. */
  readonly claimCounts: string | null;
  /** Copies: they must not repeat the anchors as ids. */
  readonly pinned: readonly PublishedUpdateView[];
  readonly originalEntryHref: string | null;
  /** Empty where there is nothing to put in order. */
  readonly orders: readonly OrderView[];
  /** In the order of the page; empty on a short day. */
  readonly hours: readonly HourView[];
  readonly isOldestFirst: boolean;
  /** In the order of the page. */
  readonly updates: readonly UpdateView[];
  readonly original: DatedTextView | null;
  readonly tags: readonly LinkView[];
  readonly related: readonly string[];
  readonly corrections: readonly PageCorrectionView[];
  readonly backLinks: readonly BackLinkView[];
  readonly closedDisplay: string | null;
  /** Where what happens next is told; null on a closed day. */
  readonly live: LiveView | null;
  /** JSON: what the page's script says. */
  readonly scriptWords: string;
  readonly neighbours: NeighboursView | null;
  readonly seq: number;
}

/** `15 updates`, and a link to the newest. */
export interface SummaryView {
  readonly countDisplay: string;
  readonly newest: LinkView & { readonly at: Instant };
}

export interface LiveView {
  readonly path: string;
}

export interface OrderView extends LinkView {
  readonly isCurrent: boolean;
}

/** The locals of a day's page, or of another place that holds the whole day. */
export function entryView(
  page: EntryPage,
  order: Order,
  context: ViewContext,
  place: DayPlace = 'entry',
): EntryView {
  const { series, entry } = page;
  const { language } = series;
  const text = messagesFor(language);
  const setting: BlockSetting = { page, place, context };
  const isOldestFirst = order === 'asc';
  const updates = page.updates.map((update) => updateView(update, setting));
  const published = page.updates.filter(({ withdrawal }) => !withdrawal);
  const inOrder = <T>(newestFirst: readonly T[]) => (isOldestFirst ? newestFirst.toReversed() : newestFirst);
  const claimGroups = claimGroupViews(inOrder(published), page, context);
  return {
    ...entryPageLocals(page, context),
    day: entry.day,
    dateDisplay: formatLongDate(entry.day, language),
    name: entryName(series, entry.day),
    headline: titleBeyondDate(entry) || null,
    standfirst: entry.standfirst,
    byline: entry.byline === null ? null : text.by(entry.byline),
    leadHtml: leadHtml(page, place),
    summary: summaryView(page, text),
    latest: latestView(setting),
    standings: standingViews(setting),
    keyEvents: keyEventViews(inOrder(published), page, context),
    claimGroups,
    claimCounts: claimCounts(claimGroups),
    pinned: pinnedViews(page, updates),
    originalEntryHref: originalEntryHref(setting),
    orders: orderViews(page, order, text),
    hours: inOrder(hourViews(published, page)),
    isOldestFirst,
    updates: inOrder(updates),
    original: originalView(setting),
    tags: tagLinks(entry.tags),
    related: entry.related.map((related) => related.text),
    corrections: pageCorrectionViews(page),
    backLinks: backLinkViews(page.backLinks),
    closedDisplay: entry.closedAt === null ? null : text.closed(formatDatedStamp(entry.closedAt, language)),
    neighbours: dayNeighbours(page, order, text),
    live: liveView(page),
    scriptWords: scriptWords(text),
    seq: page.seq,
  };
}

function entryPageLocals(page: EntryPage, context: ViewContext): PageLocals {
  const { series, entry } = page;
  const path = entryPath(series.slug, entry.day);
  return pageLocals(
    {
      title: entryHeading(series, entry),
      description: entryDescription(page, context),
      path,
      series,
      breadcrumbs: monthTrail(series, monthOf(entry.day)),
      sharing: entrySharing(page, context),
      forms: {
        liteHref: litePath(series.slug, entry.day),
        plainTextHref: copyPath(series.slug, entry.day),
        tearSheetHref: tearSheetPath(series.slug, entry.day),
      },
    },
    context,
  );
}

function summaryView({ series, entry, updates }: EntryPage, text: Messages): SummaryView | null {
  const published = updates.filter(({ withdrawal }) => !withdrawal);
  const [newest] = published;
  if (!newest) return null;
  return {
    countDisplay: text.updateCount(published.length),
    newest: {
      at: isoSeconds(newest.postedAt),
      label: text.latestUpdate(formatStamp(newest.postedAt, entry.day, series.language)),
      href: `#${anchorOf(newest)}`,
    },
  };
}

function liveView({ series, entry }: EntryPage): LiveView | null {
  if (entry.closedAt !== null) return null;
  return { path: livePath(series.slug, entry.day) };
}

function pinnedViews(page: EntryPage, views: readonly UpdateView[]): PublishedUpdateView[] {
  const pinned = new Set(page.updates.filter(({ isPinned }) => isPinned).map(anchorOf));
  return views.filter((view) => !view.isWithdrawn).filter(({ anchor }) => pinned.has(anchor));
}

function orderViews({ series, entry, updates }: EntryPage, order: Order, text: Messages): OrderView[] {
  const blocks = updates.length + (entry.originalEntry.trim() === '' ? 0 : 1);
  if (blocks < 2) return [];
  const path = entryPath(series.slug, entry.day);
  return [
    { label: text.newestFirst, href: hrefIn('desc', path), isCurrent: order === 'desc' },
    { label: text.oldestFirst, href: hrefIn('asc', path), isCurrent: order === 'asc' },
  ];
}

function hrefIn(order: Order, path: string): string {
  return order === 'asc' ? `${path}?order=asc` : path;
}

/** Whoever reads a story from its beginning goes on so. */
function dayNeighbours(
  { series, entry, previous, next }: EntryPage,
  order: Order,
  text: Messages,
): NeighboursView | null {
  const toNeighbour = (direction: string, summary: EntrySummary | null) => {
    if (!summary) return null;
    const { dateDisplay, href, ...link } = dayLinkView(series, summary, entry.day);
    return neighbourView(`${direction}${text.comma} ${dateDisplay}`, { ...link, href: hrefIn(order, href) });
  };
  return neighboursView({
    label: text.days,
    before: toNeighbour(text.previousDay, previous),
    after: toNeighbour(text.nextDay, next),
  });
}
