/** A day for readers on a thin line: text first, pictures as links. */
import { copyPath, entryPath, toLite } from '../../../domain/permalink.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { PageLocals } from '../page-view.ts';
import type { ViewContext } from '../view-context.ts';
import {
  dayNeighbours,
  dayPageLocals,
  hasOrder,
  type Order,
  type OrderView,
  orderViews,
} from './day-page.ts';
import { type DayView, dayView } from './day-view.ts';
import type { NeighboursView, NeighbourView } from './neighbours-view.ts';

/** The locals of views/reader/lite.ejs. */
export interface LiteView extends PageLocals, DayView {
  readonly orders: readonly OrderView[];
  readonly neighbours: NeighboursView | null;
  /** The day's page, with pictures. */
  readonly fullHref: string;
  readonly plainTextHref: string;
}

/** The locals of a day's lite page. Other days are linked to in their lite form. */
export function liteView(page: EntryPage, order: Order, context: ViewContext): LiteView {
  const { slug } = page.series;
  const { day } = page.entry;
  const view = dayView(page, order, context, 'lite');
  return {
    ...dayPageLocals(page, context),
    ...view,
    backLinks: view.backLinks.map(stayLite),
    orders: hasOrder(page) ? orderViews(page, order).map(stayLite) : [],
    neighbours: neighboursInLite(dayNeighbours(page, order)),
    fullHref: entryPath(slug, day),
    plainTextHref: copyPath(slug, day),
  };
}

function neighboursInLite(neighbours: NeighboursView | null): NeighboursView | null {
  const inLite = (neighbour: NeighbourView | null) => neighbour && stayLite(neighbour);
  return neighbours && { ...neighbours, before: inLite(neighbours.before), after: inLite(neighbours.after) };
}

function stayLite<T extends { readonly href: string }>(link: T): T {
  return { ...link, href: toLite(link.href) };
}
