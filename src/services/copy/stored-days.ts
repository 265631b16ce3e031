/** What is stored of the days that an import brings. */
import type { Day } from '../../domain/calendar.ts';
import { nameKey, type Series } from '../../domain/series.ts';
import { type CopiedEntry, listCopiedEntries } from '../../store/entries/entries.ts';
import type { Db } from '../../store/schema.ts';
import { listSeries } from '../../store/series.ts';

/** A day of a series, by the name of the series. */
export interface NamedDay {
  readonly series: string;
  readonly day: Day;
}

export interface StoredDays {
  /** All there are. */
  readonly knownSeries: readonly Series[];
  seriesOf(day: NamedDay): Series | undefined;
  entryOf(day: NamedDay): CopiedEntry | undefined;
}

/** Looks up some days in two queries.
 *  @param days  at most a few hundred */
export async function findStoredDays(db: Db, days: readonly NamedDay[]): Promise<StoredDays> {
  const knownSeries = await listSeries(db);
  const byName = new Map(knownSeries.map((series) => [nameKey(series.name), series]));
  const seriesOf = (day: NamedDay) => byName.get(nameKey(day.series));
  const places = days.flatMap((named) => {
    const series = seriesOf(named);
    return series ? [{ seriesId: series.id, day: named.day }] : [];
  });
  const entries = new Map(
    (await listCopiedEntries(db, places)).map((copied) => [keyOf(copied.entry), copied]),
  );
  const entryOf = (named: NamedDay) => {
    const series = seriesOf(named);
    return series && entries.get(keyOf({ seriesId: series.id, day: named.day }));
  };
  return { knownSeries, seriesOf, entryOf };
}

function keyOf({ seriesId, day }: { readonly seriesId: string; readonly day: Day }): string {
  return `${seriesId} ${day}`;
}
