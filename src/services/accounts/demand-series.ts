/** Series that memberships are of. */
import { NotFoundError, ValidationError } from '../../domain/errors.ts';
import type { Db } from '../../store/schema.ts';
import { listSeries } from '../../store/series.ts';
import type { Context } from '../context.ts';

/** @throws ValidationError an id is of no series */
export async function demandSeries(db: Db, seriesIds: readonly string[]): Promise<void> {
  if (seriesIds.length === 0) return;
  const known = new Set((await listSeries(db)).map(({ id }) => id));
  if (seriesIds.every((id) => known.has(id))) return;
  const rule = 'One of these series is not there any more.';
  throw new ValidationError(rule, { series: rule });
}

/** The ids of series by their slugs.
 *  @throws NotFoundError naming a slug that no series has */
export async function seriesIdsOf({ db }: Context, slugs: readonly string[]): Promise<readonly string[]> {
  const series = await listSeries(db.reader);
  return slugs.map((slug) => {
    const id = series.find((one) => one.slug === slug)?.id;
    if (id !== undefined) return id;
    const known = series.map((one) => one.slug).join(', ');
    throw new NotFoundError(`There is no series ${slug}: the series are ${known || 'none yet'}.`);
  });
}
