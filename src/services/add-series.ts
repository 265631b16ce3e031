/** Making a series by its name. */
import { ValidationError } from '../domain/errors.ts';
import { ACCENTS, isSlug, type Series, slugify } from '../domain/series.ts';
import type { Db } from '../store/schema.ts';
import { findSeriesByName, insertSeries, listSeries } from '../store/series.ts';
import type { Context } from './context.ts';
import { findReferencesAnew } from './find-references-anew.ts';

/** The series of that name, made when there is none: English, left to right, with the next accent in turn. Texts that
 *  named it before it was there refer to it from then on.
 *  @throws ValidationError the name gives no slug, or one that the site keeps for itself or another series has */
export async function addSeries(context: Context, trx: Db, name: string): Promise<Series> {
  const existing = await findSeriesByName(trx, name);
  if (existing) return existing;
  const others = await listSeries(trx);
  const series: Series = {
    id: context.newId(),
    slug: demandSlug(name, others),
    name,
    language: 'en',
    direction: 'ltr',
    accent: ACCENTS[others.length % ACCENTS.length] ?? 'red',
    description: '',
    createdAt: context.clock.now(),
  };
  await insertSeries(trx, series);
  await findReferencesAnew(trx, name, [...others, series]);
  return series;
}

/** The slug of a series that is to be made.
 *  @throws ValidationError the name gives none, or one that the site keeps for itself or another series has */
export function demandSlug(name: string, others: readonly Series[]): string {
  const slug = slugify(name);
  const owner = others.find((other) => other.slug === slug);
  if (isSlug(slug) && !owner) return slug;
  const why = owner
    ? `${owner.name} has its address /${slug}`
    : `it gives no address of its own ("/${slug}")`;
  throw new ValidationError(`"${name}" cannot be the name of a series: ${why}. Choose another name.`);
}
