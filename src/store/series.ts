/** Series in the database. */
import type { Selectable } from 'kysely';
import { NotFoundError } from '../domain/errors.ts';
import { nameKey, type Series } from '../domain/series.ts';
import { keepQuery } from './engine/kept-queries.ts';
import type { Db, SeriesTable } from './schema.ts';

/** More series than any newsroom runs; a list is never longer. */
const SERIES_MAX = 1000;

/** The series at a slug, or undefined. */
export async function findSeries(db: Db, slug: string): Promise<Series | undefined> {
  const [row] = await askSeriesBySlug(db, { slug });
  return row && toSeries(row);
}

const askSeriesBySlug = keepQuery((db, slot) => selectSeries(db).where('slug', '=', slot<string>('slug')));

/** The series of an id.
 *  @throws NotFoundError no such series */
export async function getSeriesById(db: Db, id: string): Promise<Series> {
  const [row] = await askSeriesById(db, { id });
  if (!row) throw new NotFoundError(`There is no series with the id ${id}.`);
  return toSeries(row);
}

const askSeriesById = keepQuery((db, slot) => selectSeries(db).where('id', '=', slot<string>('id')));

/** The series of a name, whatever its case, or undefined. */
export async function findSeriesByName(db: Db, name: string): Promise<Series | undefined> {
  const row = await selectSeries(db).where('name_key', '=', nameKey(name)).executeTakeFirst();
  return row && toSeries(row);
}

/** Every series, by name; at most 1,000. */
export async function listSeries(db: Db): Promise<readonly Series[]> {
  return (await askSeries(db, {})).map(toSeries);
}

const askSeries = keepQuery((db) => selectSeries(db).orderBy('name_key').orderBy('id').limit(SERIES_MAX));

/** Gives rows the series they name by id, in one query.
 *  @returns in the order given; a row without a series is left out */
export async function withSeries<T extends { readonly seriesId: string }>(
  db: Db,
  rows: readonly T[],
): Promise<readonly (Omit<T, 'seriesId'> & { readonly series: Series })[]> {
  const ids = [...new Set(rows.map(({ seriesId }) => seriesId))];
  if (ids.length === 0) return [];
  const found = await askSeriesByIds(db, {}, ids);
  const byId = new Map(found.map((row) => [row.id, toSeries(row)]));
  return rows.flatMap(({ seriesId, ...row }) => {
    const series = byId.get(seriesId);
    return series ? [{ ...row, series }] : [];
  });
}

const askSeriesByIds = keepQuery((db, _slot, ids) =>
  selectSeries(db).where('id', 'in', ids).orderBy('id').limit(ids.length),
);

/** Stores a series. The database refuses a slug or name that is taken. */
export async function insertSeries(db: Db, series: Series): Promise<void> {
  const { id, slug, name, language, direction, accent, description, createdAt } = series;
  await db
    .insertInto('series')
    .values({
      ...{ id, slug, name, language, direction, accent, description },
      name_key: nameKey(name),
      created_at: createdAt,
    })
    .execute();
}

function selectSeries(db: Db) {
  return db
    .selectFrom('series')
    .select(['id', 'slug', 'name', 'language', 'direction', 'accent', 'description', 'created_at']);
}

function toSeries({ created_at, ...series }: Omit<Selectable<SeriesTable>, 'name_key'>): Series {
  return { ...series, createdAt: created_at };
}
