/** Finding an entry by its address, for services that change it. */
import type { Day } from '../../domain/calendar.ts';
import type { Entry } from '../../domain/entry.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Series } from '../../domain/series.ts';
import { findEntry } from '../../store/entries/entries.ts';
import type { Db } from '../../store/schema.ts';
import { findSeries } from '../../store/series.ts';

/** The entry of a series and day, whatever its status.
 *  @throws NotFoundError no such series, or no entry on that day */
export async function getEntry(
  db: Db,
  slug: string,
  day: Day,
): Promise<{ readonly series: Series; readonly entry: Entry }> {
  const series = await getSeries(db, slug);
  const entry = await findEntry(db, series.id, day);
  if (!entry) throw new NotFoundError(`${series.name} has no entry on ${day}.`);
  return { series, entry };
}

/** The entry of a series and day, for readers: drafts and scheduled entries count as absent.
 *  @throws NotFoundError no such series, or no published entry on that day */
export async function getPublishedEntry(
  db: Db,
  slug: string,
  day: Day,
): Promise<{ readonly series: Series; readonly entry: Entry }> {
  const found = await getEntry(db, slug, day);
  if (found.entry.status === 'published') return found;
  throw new NotFoundError(`${found.series.name} has no entry on ${day}.`);
}

/** @throws NotFoundError no series at that slug */
export async function getSeries(db: Db, slug: string): Promise<Series> {
  const series = await findSeries(db, slug);
  if (!series) throw new NotFoundError(`There is no series at /${slug}.`);
  return series;
}
