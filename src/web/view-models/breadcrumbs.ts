/** The way from the home page down to a page. */
import { type Day, formatDate, formatMonth, type Month, monthOf } from '../../domain/calendar.ts';
import { entryPath, monthPath, seriesPath, yearPath } from '../../domain/permalink.ts';
import type { Series } from '../../domain/series.ts';
import type { LinkView } from './page-view.ts';

/** Down to a series' page. */
export function seriesTrail({ name, slug }: Series): LinkView[] {
  return [{ label: name, href: seriesPath(slug) }];
}

/** Down to a year of a series. */
export function yearTrail(series: Series, year: number): LinkView[] {
  return [...seriesTrail(series), { label: String(year), href: yearPath(series.slug, year) }];
}

/** Down to a month of a series. */
export function monthTrail(series: Series, month: Month): LinkView[] {
  const link = { label: formatMonth(month, series.language), href: monthPath(series.slug, month) };
  return [...seriesTrail(series), link];
}

/** Down to a day of a series. */
export function dayTrail(series: Series, day: Day): LinkView[] {
  const link = { label: formatDate(day, series.language), href: entryPath(series.slug, day) };
  return [...monthTrail(series, monthOf(day)), link];
}
