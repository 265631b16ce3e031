/** A day for readers on a thin line: text first, pictures as links. */
import { entryPath, toLite } from '../../../domain/permalink.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { ViewContext } from '../view-context.ts';
import { type EntryView, entryView, type Order } from './entry-view.ts';
import type { NeighbourView } from './neighbours-view.ts';

/** The locals of views/reader/lite.ejs. */
export interface LiteView extends EntryView {
  /** The day's page, with pictures. */
  readonly fullHref: string;
}

/** The locals of a day's lite page. Other days are linked to in their lite form. */
export function liteView(page: EntryPage, order: Order, context: ViewContext): LiteView {
  const view = entryView(page, order, context, 'lite');
  const { orders, backLinks, neighbours } = view;
  return {
    ...view,
    fullHref: entryPath(page.series.slug, page.entry.day),
    orders: orders.map(stayLite),
    backLinks: backLinks.map(stayLite),
    neighbours: neighbours && {
      ...neighbours,
      before: neighbourInLite(neighbours.before),
      after: neighbourInLite(neighbours.after),
    },
  };
}

function neighbourInLite(neighbour: NeighbourView | null): NeighbourView | null {
  return neighbour && stayLite(neighbour);
}

function stayLite<T extends { readonly href: string }>(link: T): T {
  return { ...link, href: toLite(link.href) };
}
