/** A series' page: its newest days and its archive. */
import type { Month } from '../../domain/calendar.ts';
import type { EntrySummary } from '../../domain/entry.ts';
import { NotFoundError } from '../../domain/errors.ts';
import { isSlug, type Series } from '../../domain/series.ts';
import { countEntriesByMonth, findNewestEntry, listNewestEntries } from '../../store/entries/entry-lists.ts';
import { findSeries } from '../../store/series.ts';
import type { Context } from '../context.ts';
import { getSeries } from '../entries/get-entry.ts';

const DAYS_SHOWN = 14;

export interface YearCount {
  readonly year: number;
  /** Months with entries, January first. */
  readonly months: readonly { readonly month: number; readonly count: number }[];
}

export interface SeriesPage {
  readonly series: Series;
  /** Newest first. */
  readonly entries: readonly EntrySummary[];
  /** Newest first. */
  readonly years: readonly YearCount[];
}

/** The series at a slug, or undefined, also where the text is no slug. */
export async function findSeriesAt(context: Context, slug: string): Promise<Series | undefined> {
  return isSlug(slug) ? findSeries(context.db.reader, slug) : undefined;
}

/** @throws NotFoundError no series at that slug */
export async function readSeries(context: Context, slug: string): Promise<SeriesPage> {
  const db = context.db.reader;
  const series = await getSeries(db, slug);
  return {
    series,
    entries: await listNewestEntries(db, series.id, DAYS_SHOWN),
    years: groupByYear(await countEntriesByMonth(db, series.id)),
  };
}

/** The newest day of a series, for `/SERIES/latest`.
 *  @throws NotFoundError no series at that slug, or none of its days is published */
export async function readLatest(context: Context, slug: string): Promise<EntrySummary> {
  const series = await getSeries(context.db.reader, slug);
  const newest = await findNewestEntry(context.db.reader, series.id);
  if (!newest) throw new NotFoundError(`${series.name} has no day yet.`);
  return newest;
}

function groupByYear(counts: readonly (Month & { readonly count: number })[]): YearCount[] {
  const years = Map.groupBy(counts, ({ year }) => year);
  return [...years]
    .map(([year, months]) => ({ year, months: months.toSorted((one, other) => one.month - other.month) }))
    .sort((one, other) => other.year - one.year);
}
