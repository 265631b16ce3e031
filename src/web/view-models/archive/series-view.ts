/** A series' page: its newest days and its archive. */
import { seriesPath, yearPath } from '../../../domain/permalink.ts';
import type { SeriesPage } from '../../../services/reader/read-series.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { type DayLinkView, dayLinkView } from './day-link-view.ts';
import { type MonthCellView, monthCellViews } from './month-cell-view.ts';
import { type LinkView, type PageLocals, pageLocals } from '../page-view.ts';
import type { ViewContext } from '../view-context.ts';

/** The locals of views/reader/series.ejs. */
export interface SeriesView extends PageLocals {
  readonly slug: string;
  readonly heading: string;
  readonly description: string;
  readonly newest: DayLinkView | null;
  /** The days before the newest, newest first. */
  readonly recent: readonly DayLinkView[];
  /** Newest first, each with its twelve months. */
  readonly years: readonly (LinkView & { readonly months: readonly MonthCellView[] })[];
}

/** The locals of a series' page. */
export function seriesView({ series, entries, years }: SeriesPage, context: ViewContext): SeriesView {
  const [newest = null, ...recent] = entries.map((entry) => dayLinkView(series, entry, entries[0]?.day));
  const text = messagesFor(series.language);
  return {
    ...pageLocals(
      {
        title: series.name,
        description: series.description || text.siteDescription,
        path: seriesPath(series.slug),
        series,
      },
      context,
    ),
    slug: series.slug,
    heading: series.name,
    description: series.description,
    newest,
    recent,
    years: years.map(({ year, months }) => ({
      label: String(year),
      href: yearPath(series.slug, year),
      months: monthCellViews(series, year, months),
    })),
  };
}
