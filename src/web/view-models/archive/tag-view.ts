/** A tag's page. */
import type { Instant } from '../../../domain/calendar.ts';
import { isoSeconds } from '../../../domain/calendar.ts';
import { entryHeading } from '../../../domain/entry.ts';
import { tagPath, updatePath } from '../../../domain/permalink.ts';
import type { Direction, Series } from '../../../domain/series.ts';
import { formatDatedStamp, formatStamp } from '../../../domain/stamp.ts';
import { tagOf } from '../../../domain/tag.ts';
import type { TagPage } from '../../../services/reader/read-tag.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { type DayLinkView, dayLinkView } from './day-link-view.ts';
import { neighboursView, type NeighboursView, neighbourView } from '../entry/neighbours-view.ts';
import { updateTitle } from '../excerpt.ts';
import { type LinkView, type PageLocals, pageLocals } from '../page-view.ts';
import { anchorOf } from '../update/update-view.ts';
import { commonTongue } from '../tongue.ts';
import type { ViewContext } from '../view-context.ts';

/** How a text of a series stands on a page of the whole site. */
interface OfSeries {
  readonly language: string;
  readonly direction: Direction;
}

/** The locals of views/reader/tag.ejs. */
export interface TagView extends PageLocals {
  readonly heading: string;
  /** `Page 2`; null on the first. */
  readonly pageDisplay: string | null;
  /** Newest first. */
  readonly days: readonly TaggedDayView[];
  /** Newest first. */
  readonly updates: readonly TaggedUpdateView[];
  readonly neighbours: NeighboursView | null;
}

export interface TaggedDayView extends DayLinkView, OfSeries {
  /** `Syria Daily, June 28: Title` */
  readonly heading: string;
}

export interface TaggedUpdateView extends LinkView, OfSeries {
  readonly at: Instant;
  /** `1400 GMT, June 28, 2018` */
  readonly atDisplay: string;
  /** The heading of the day's page. */
  readonly dayHeading: string;
}

/** The locals of a tag's page. */
export function tagView(page: TagPage, context: ViewContext): TagView {
  const tongue = commonTongue([...page.entries, ...page.updates].map(({ series }) => series));
  const text = messagesFor(tongue.language);
  const heading = text.tagged(labelOf(page));
  const pageDisplay = page.page === 1 ? null : text.search.page(page.page);
  return {
    ...pageLocals(
      {
        title: pageDisplay === null ? heading : `${heading} – ${pageDisplay}`,
        description: `${heading}. ${text.siteDescription}`,
        path: tagPath(page.tag, page.page),
        series: null,
        tongue,
      },
      context,
    ),
    heading,
    pageDisplay,
    days: page.entries.map(taggedDay),
    updates: page.updates.map((tagged) => taggedUpdate(tagged, context)),
    neighbours: pageLinks(page, text),
  };
}

function pageLinks({ tag, page, hasNext }: TagPage, text: Messages): NeighboursView | null {
  const link = (number: number) => ({ label: text.search.page(number), href: tagPath(tag, number) });
  return neighboursView({
    label: text.taggedPages,
    before: neighbourView(text.taggedNewer, page > 1 ? link(page - 1) : null),
    after: neighbourView(text.taggedOlder, hasNext ? link(page + 1) : null),
  });
}

/** The tag as editors wrote it, where that can be told. */
function labelOf({ tag, updates }: TagPage): string {
  const labels = updates.flatMap(({ update }) => update.tags);
  return labels.find((label) => tagOf(label) === tag) ?? tag;
}

function taggedDay({ series, entry }: TagPage['entries'][number]): TaggedDayView {
  return { ...dayLinkView(series, entry), ...ofSeries(series), heading: entryHeading(series, entry) };
}

function taggedUpdate(
  { series, day, title, update }: TagPage['updates'][number],
  context: ViewContext,
): TaggedUpdateView {
  return {
    ...ofSeries(series),
    at: isoSeconds(update.postedAt),
    atDisplay: formatDatedStamp(update.postedAt, series.language),
    label: updateTitle(update, context) || formatStamp(update.postedAt, day, series.language),
    dayHeading: entryHeading(series, { day, title }),
    href: updatePath(series.slug, day, anchorOf(update)),
  };
}

function ofSeries({ language, direction }: Series): OfSeries {
  return { language, direction };
}
