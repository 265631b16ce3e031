/** Making a series as an admin wants it. */
import { type Actor, demandMayAdminister } from '../domain/account.ts';
import { ConflictError, ValidationError } from '../domain/errors.ts';
import { isLanguage } from '../domain/language.ts';
import { isSlug, type Series, slugify } from '../domain/series.ts';
import type { Db } from '../store/schema.ts';
import { findSeriesByName, insertSeries, listSeries } from '../store/series.ts';
import { takeTurn } from '../store/wire.ts';
import type { Context } from './context.ts';
import { findReferencesAnew } from './find-references-anew.ts';
import { recordAudit } from './record-audit.ts';
import { inTransaction } from './transaction.ts';

export interface NewSeries extends Pick<
  Series,
  'name' | 'language' | 'direction' | 'accent' | 'description'
> {
  /** Empty: as the name gives it. */
  readonly slug: string;
}

/** Stores a series. Texts that named it before it was there refer to it from then on.
 *  @throws ForbiddenError the actor is no admin.  @throws ConflictError name or slug is taken
 *  @throws ValidationError per field */
export async function createSeries(context: Context, input: NewSeries, actor: Actor): Promise<Series> {
  demandMayAdminister(actor);
  const name = input.name.replace(/\s+/g, ' ').trim();
  const slug = input.slug === '' ? slugify(name) : input.slug;
  demandRules({ ...input, name, slug });
  return inTransaction(context, async (trx) => {
    await takeTurn(trx);
    await demandFree(trx, name, slug);
    const given = { id: context.newId(), createdAt: context.clock.now() };
    const series: Series = { ...input, name, slug, ...given };
    await insertSeries(trx, series);
    await findReferencesAnew(trx, name, await listSeries(trx));
    await recordAudit(context, trx, { act: 'series.create', object: series.id, detail: slug }, actor);
    return series;
  });
}

function demandRules({ name, slug, language, description }: NewSeries): void {
  const problems = {
    name: name === '' || name.length > 200 ? 'A name of 1 to 200 characters is needed.' : undefined,
    slug: isSlug(slug) ? undefined : slugProblem(slug),
    language: isLanguage(language) ? undefined : 'A language such as en, ar or pt-BR is needed.',
    description: description.length > 2000 ? 'At most 2,000 characters.' : undefined,
  };
  const fields = Object.fromEntries(
    Object.entries(problems).flatMap(([field, problem]) => (problem === undefined ? [] : [[field, problem]])),
  );
  const messages = Object.values(fields);
  if (messages.length > 0) throw new ValidationError(messages.join(' '), fields);
}

function slugProblem(slug: string): string {
  if (slug === '') return 'The name gives no address: choose one, such as syria-daily.';
  return 'Small letters and numbers, words joined by hyphens, and no word the site keeps for itself.';
}

async function demandFree(trx: Db, name: string, slug: string): Promise<void> {
  if (await findSeriesByName(trx, name)) throw new ConflictError(`There is a series named ${name} already.`);
  const owner = (await listSeries(trx)).find((series) => series.slug === slug);
  if (owner) throw new ConflictError(`${owner.name} has the address /${slug}: choose another one.`);
}
