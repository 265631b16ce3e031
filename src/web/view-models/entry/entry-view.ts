/** A day's page. */
import { copyPath, litePath, livePath, tearSheetPath } from '../../../domain/permalink.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { FormsView, PageLocals } from '../page-view.ts';
import type { ViewContext } from '../view-context.ts';
import {
  dayNeighbours,
  dayPageLocals,
  hasOrder,
  type Order,
  type OrderView,
  orderViews,
} from './day-page.ts';
import { type DayView, dayView, shownDayView } from './day-view.ts';
import { entrySharing } from './entry-sharing.ts';
import type { NeighboursView } from './neighbours-view.ts';
import { scriptWords } from './script-words.ts';

/** The locals of views/reader/entry.ejs. */
export interface EntryView extends PageLocals, DayView {
  readonly orders: readonly OrderView[];
  /** Whether there is anything to put in order; on an open day there may be soon. */
  readonly hasOrder: boolean;
  readonly neighbours: NeighboursView | null;
  /** Where what happens next is told; null on a closed day. */
  readonly live: LiveView | null;
  /** JSON: what the page's script says. */
  readonly scriptWords: string;
  readonly seq: number;
}

export interface LiveView {
  readonly path: string;
}

/** The locals of a day's page. */
export function entryView(page: EntryPage, order: Order, context: ViewContext): EntryView {
  const day = order === 'desc' ? shownDayView(page, context) : dayView(page, order, context, 'entry');
  return {
    ...dayPageLocals(page, context, { sharing: entrySharing(page, context), forms: formsView(page) }),
    ...day,
    orders: orderViews(page, order),
    hasOrder: hasOrder(page),
    neighbours: dayNeighbours(page, order),
    live: liveView(page),
    scriptWords: scriptWords(day.text),
    seq: page.seq,
  };
}

function formsView({ series: { slug }, entry: { day } }: EntryPage): FormsView {
  return {
    liteHref: litePath(slug, day),
    plainTextHref: copyPath(slug, day),
    tearSheetHref: tearSheetPath(slug, day),
  };
}

function liveView({ series, entry }: EntryPage): LiveView | null {
  if (entry.closedAt !== null) return null;
  return { path: livePath(series.slug, entry.day) };
}
