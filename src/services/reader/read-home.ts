/** The home page: every series with its newest days. */
import type { EntrySummary } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import { listNewestEntriesOfEach } from '../../store/entries/entry-lists.ts';
import { listSeries } from '../../store/series.ts';
import type { Context } from '../context.ts';

const DAYS_SHOWN = 8;

export interface HomePage {
  /** The series whose newest day is newest first; a series without a published day is left out. */
  readonly series: readonly { readonly series: Series; readonly entries: readonly EntrySummary[] }[];
}

export async function readHome(context: Context): Promise<HomePage> {
  const all = await listSeries(context.db.reader);
  const ids = all.map(({ id }) => id);
  const entries = await listNewestEntriesOfEach(context.db.reader, ids, DAYS_SHOWN);
  const bySeries = Map.groupBy(entries, ({ seriesId }) => seriesId);
  const listed = all.map((series) => ({ series, entries: bySeries.get(series.id) ?? [] }));
  const shown = listed.filter((one) => one.entries.length > 0);
  return { series: shown.sort((one, other) => newestDay(other).localeCompare(newestDay(one))) };
}

function newestDay({ entries }: { readonly entries: readonly EntrySummary[] }): string {
  return entries[0]?.day ?? '';
}
