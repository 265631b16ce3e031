/** What frames a day in every form that has an address: its head, its orders, the days beside it. */
import { monthOf } from '../../../domain/calendar.ts';
import { entryHeading, type EntrySummary } from '../../../domain/entry.ts';
import { entryPath } from '../../../domain/permalink.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { dayLinkView } from '../archive/day-link-view.ts';
import { monthTrail } from '../breadcrumbs.ts';
import { type LinkView, type PageFacts, type PageLocals, pageLocals } from '../page-view.ts';
import type { ViewContext } from '../view-context.ts';
import { entryDescription } from './entry-sharing.ts';
import { neighboursView, type NeighboursView, neighbourView } from './neighbours-view.ts';

/** `asc` is oldest first. */
export type Order = 'asc' | 'desc';

export interface OrderView extends LinkView {
  readonly isCurrent: boolean;
}

/** The layout's locals, with the day's page as the canonical one.
 *  @param more  what only the day's page itself tells */
export function dayPageLocals(
  page: EntryPage,
  context: ViewContext,
  more: Pick<PageFacts, 'sharing' | 'forms'> = {},
): PageLocals {
  const { series, entry } = page;
  return pageLocals(
    {
      title: entryHeading(series, entry),
      description: entryDescription(page, context),
      path: entryPath(series.slug, entry.day),
      series,
      breadcrumbs: monthTrail(series, monthOf(entry.day)),
      ...more,
    },
    context,
  );
}

/** Whether there is anything to put in order. */
export function hasOrder({ entry, updates }: EntryPage): boolean {
  return updates.length + (entry.originalEntry.trim() === '' ? 0 : 1) > 1;
}

/** The orders to choose from. */
export function orderViews({ series, entry }: EntryPage, order: Order): OrderView[] {
  const text = messagesFor(series.language);
  const path = entryPath(series.slug, entry.day);
  return [
    { label: text.newestFirst, href: hrefIn('desc', path), isCurrent: order === 'desc' },
    { label: text.oldestFirst, href: hrefIn('asc', path), isCurrent: order === 'asc' },
  ];
}

/** The days before and after, in the same order: whoever reads a story from its beginning goes on so. */
export function dayNeighbours(
  { series, entry, previous, next }: EntryPage,
  order: Order,
): NeighboursView | null {
  const text = messagesFor(series.language);
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

function hrefIn(order: Order, path: string): string {
  return order === 'asc' ? `${path}?order=asc` : path;
}
