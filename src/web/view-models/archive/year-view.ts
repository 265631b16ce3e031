/** A year of a series. */
import { commaOf } from '../../../domain/language.ts';
import { yearPath } from '../../../domain/permalink.ts';
import type { Series } from '../../../domain/series.ts';
import type { YearPage } from '../../../services/reader/read-archive.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { seriesTrail } from '../breadcrumbs.ts';
import { type MonthCellView, monthCellViews } from './month-cell-view.ts';
import { neighboursView, type NeighboursView, neighbourView } from '../entry/neighbours-view.ts';
import { type LinkView, type PageLocals, pageLocals } from '../page-view.ts';
import type { ViewContext } from '../view-context.ts';

/** The locals of views/reader/year.ejs. */
export interface YearView extends PageLocals {
  readonly seriesName: string;
  /** Behind the name, in the language of the series. */
  readonly comma: string;
  /** `2018` */
  readonly yearDisplay: string;
  readonly countDisplay: string;
  readonly months: readonly MonthCellView[];
  /** The nearest years that have entries. */
  readonly neighbours: NeighboursView | null;
}

/** The locals of a year's page. */
export function yearView(page: YearPage, context: ViewContext): YearView {
  const { series, year, months } = page;
  const text = messagesFor(series.language);
  const comma = commaOf(series.language);
  const heading = `${series.name}${comma} ${String(year)}`;
  const count = months.reduce((sum, month) => sum + month.count, 0);
  return {
    ...pageLocals(
      {
        title: heading,
        description: `${heading}: ${text.entryCount(count)}.`,
        path: yearPath(series.slug, year),
        series,
        breadcrumbs: seriesTrail(series),
      },
      context,
    ),
    seriesName: series.name,
    comma,
    yearDisplay: String(year),
    countDisplay: text.entryCount(count),
    months: monthCellViews(series, year, months),
    neighbours: neighboursView({
      label: text.years,
      before: neighbourView(text.previousYear, yearLink(series, page.previousYear)),
      after: neighbourView(text.nextYear, yearLink(series, page.nextYear)),
    }),
  };
}

function yearLink({ slug }: Series, year: number | null): LinkView | null {
  return year === null ? null : { label: String(year), href: yearPath(slug, year) };
}
