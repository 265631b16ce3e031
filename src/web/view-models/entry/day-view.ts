/** What a day says, in whatever form it is read: on its page, lite, as a file, in the stream, in the desk's previews. */
import { namesOf } from '../../../domain/byline.ts';
import { type Day, formatLongDate } from '../../../domain/calendar.ts';
import { entryName, titleBeyondDate } from '../../../domain/entry.ts';
import { formatDatedStamp } from '../../../domain/stamp.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { LinkView } from '../page-view.ts';
import type { BlockSetting, DayPlace } from '../update/block-body.ts';
import {
  anchorOf,
  originalEntryHref,
  type PublishedUpdateView,
  tagLinks,
  type UpdateView,
} from '../update/update-view.ts';
import type { ViewContext } from '../view-context.ts';
import { type BackLinkView, backLinkViews } from './back-link-view.ts';
import type { Order } from './day-page.ts';
import { type DatedTextView, latestView, leadHtml, originalView, standingViews } from './entry-texts.ts';
import { type HourView, hourViews } from './hour-view.ts';
import { type PageCorrectionView, pageCorrectionViews } from './page-correction-view.ts';
import { type SummaryView, summaryView } from './summary-view.ts';
import {
  claimCounts,
  type ClaimGroupView,
  claimGroupViews,
  keyEventViews,
  type UpdateLinkView,
} from './update-link-view.ts';

/** The locals of the partials that a day is made of: entry-head, entry-summary, entry-hours, update, original-entry,
 *  entry-foot. */
export interface DayView {
  readonly text: Messages;
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
}

/** The day as its page shows it, newest first, and its stream: made once in a context for what was read. */
export function shownDayView(page: EntryPage, context: ViewContext): DayView {
  const ofContext = shown.get(context) ?? new WeakMap<EntryPage, DayView>();
  shown.set(context, ofContext);
  const view = ofContext.get(page) ?? dayView(page, 'desc', context, 'entry');
  ofContext.set(page, view);
  return view;
}

const shown = new WeakMap<ViewContext, WeakMap<EntryPage, DayView>>();

/** The day as it is read at a place. */
export function dayView(page: EntryPage, order: Order, context: ViewContext, place: DayPlace): DayView {
  const text = messagesFor(page.series.language);
  const setting: BlockSetting = { page, place, context };
  const isOldestFirst = order === 'asc';
  const inOrder = <T>(newestFirst: readonly T[]) => (isOldestFirst ? newestFirst.toReversed() : newestFirst);
  const updates = page.updates.map((update) => context.viewUpdate(update, setting));
  const published = page.updates.filter(({ withdrawal }) => !withdrawal);
  const claimGroups = claimGroupViews(inOrder(published), page, context);
  return {
    text,
    ...headView(page, text),
    leadHtml: leadHtml(page, place),
    summary: summaryView(published, page, text),
    latest: latestView(setting),
    standings: standingViews(setting),
    keyEvents: keyEventViews(inOrder(published), page, context),
    claimGroups,
    claimCounts: claimCounts(claimGroups),
    pinned: pinnedViews(page, updates),
    originalEntryHref: originalEntryHref(setting),
    hours: inOrder(hourViews(published, page)),
    isOldestFirst,
    updates: inOrder(updates),
    original: originalView(setting),
    ...footView(page, text),
  };
}

function headView({ series, entry }: EntryPage, text: Messages) {
  return {
    day: entry.day,
    dateDisplay: formatLongDate(entry.day, series.language),
    name: entryName(series, entry.day),
    headline: titleBeyondDate(entry) || null,
    standfirst: entry.standfirst,
    byline: entry.byline === null ? null : text.by(namesOf(entry.byline)),
  };
}

function pinnedViews(page: EntryPage, views: readonly UpdateView[]): PublishedUpdateView[] {
  const pinned = new Set(page.updates.filter(({ isPinned }) => isPinned).map(anchorOf));
  return views.filter((view) => !view.isWithdrawn).filter(({ anchor }) => pinned.has(anchor));
}

function footView(page: EntryPage, text: Messages) {
  const { series, entry } = page;
  return {
    tags: tagLinks(entry.tags),
    related: entry.related.map((related) => related.text),
    corrections: pageCorrectionViews(page),
    backLinks: backLinkViews(page.backLinks),
    closedDisplay:
      entry.closedAt === null ? null : text.closed(formatDatedStamp(entry.closedAt, series.language)),
  };
}
