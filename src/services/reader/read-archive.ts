/** The archive of a series: a year, a month. */
import { daysOfMonth, type Month, monthOf } from '../../domain/calendar.ts';
import type { EntrySummary } from '../../domain/entry.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Series } from '../../domain/series.ts';
import {
  countEntriesByMonth,
  findNextEntry,
  findPreviousEntry,
  listEntriesBetween,
} from '../../store/entries/entry-lists.ts';
import type { Context } from '../context.ts';
import { getSeries } from '../entries/get-entry.ts';

export interface YearPage {
  readonly series: Series;
  readonly year: number;
  /** Months with entries, January first. */
  readonly months: readonly { readonly month: number; readonly count: number }[];
  readonly previousYear: number | null;
  readonly nextYear: number | null;
}

export interface MonthPage {
  readonly series: Series;
  readonly month: Month;
  /** Oldest first. */
  readonly entries: readonly EntrySummary[];
  /** The nearest months before and after that have entries. */
  readonly previous: Month | null;
  readonly next: Month | null;
}

/** @throws NotFoundError no such series, or nothing published in that year */
export async function readYear(context: Context, slug: string, year: number): Promise<YearPage> {
  const db = context.db.reader;
  const series = await getSeries(db, slug);
  const counts = await countEntriesByMonth(db, series.id);
  const years = counts.map((count) => count.year);
  if (!years.includes(year)) throw new NotFoundError(`${series.name} has nothing of ${String(year)}.`);
  return {
    series,
    year,
    months: counts.filter((count) => count.year === year).toSorted((one, other) => one.month - other.month),
    previousYear: Math.max(...years.filter((other) => other < year), 0) || null,
    nextYear: years.filter((other) => other > year).toSorted((one, other) => one - other)[0] ?? null,
  };
}

/** @throws NotFoundError no such series, or nothing published in that month */
export async function readMonth(context: Context, slug: string, month: Month): Promise<MonthPage> {
  const db = context.db.reader;
  const series = await getSeries(db, slug);
  const days = daysOfMonth(month);
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const entries = await listEntriesBetween(db, series.id, { from, to });
  if (entries.length === 0) throw new NotFoundError(`${series.name} has nothing of that month.`);
  const previous = await findPreviousEntry(db, series.id, from);
  const next = await findNextEntry(db, series.id, to);
  return {
    series,
    month,
    entries,
    previous: previous ? monthOf(previous.day) : null,
    next: next ? monthOf(next.day) : null,
  };
}
