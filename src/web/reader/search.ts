/** `/search?q=&series=&from=&to=&page=` and `/opensearch.xml` */
import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import { isDay } from '../../domain/calendar.ts';
import { ValidationError } from '../../domain/errors.ts';
import { OPEN_SEARCH_TYPE, renderOpenSearch } from '../../formats/open-search.ts';
import type { Context } from '../../services/context.ts';
import { PAGES_MAX, readSearch, type SearchQuestion } from '../../services/reader/read-search.ts';
import { keepError } from '../caching.ts';
import { en } from '../messages/en.ts';
import { type SearchErrors, type SearchForm, searchView } from '../view-models/search/search-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';

/** What is wrong with a field is said beside it, on a page that keeps what was typed (400). */
export function showSearch(context: Context, view: ViewContext): RequestHandler {
  return async (request, response) => {
    const { page, ...form } = readForm(request);
    const errors = findErrors(form);
    const isWrong = Object.keys(errors).length > 0;
    const question = isWrong ? { ...NOTHING, series: form.series || null } : questionOf(form, page);
    const found = await readSearch(context, question);
    if (isWrong) keepError(response.status(400), 400);
    response.render('reader/search', searchView({ form, errors, page: question.page, found }, view));
  };
}

/** How a browser searches this site from its own field. */
export function showOpenSearch({ config }: Context): RequestHandler {
  const text = renderOpenSearch({
    name: en.siteName,
    description: en.search.describe(en.siteName),
    url: `${config.publicUrl}/search`,
  });
  return (_request, response) => {
    response.type(OPEN_SEARCH_TYPE).send(text);
  };
}

/** A field that is not filled comes as an empty text or not at all. */
const FIELD = z.string().trim().default('');
const QUERY = z.object({
  ...{ q: FIELD, series: FIELD, from: FIELD, to: FIELD },
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .refine((page) => page <= PAGES_MAX)
    .default(1),
});

/** @throws ValidationError a field twice, or a page that cannot be: no form of ours asks so */
function readForm(request: Request): SearchForm & { readonly page: number } {
  const parsed = QUERY.safeParse(request.query);
  if (!parsed.success) throw new ValidationError('The address of the search cannot be read.');
  return parsed.data;
}

const WORDS_MAX_LENGTH = 200;

function findErrors({ q, from, to }: SearchForm): SearchErrors {
  const isWrong = (day: string) => day !== '' && !isDay(day);
  return {
    ...(q.length > WORDS_MAX_LENGTH && { q: (text) => text.search.tooLong(WORDS_MAX_LENGTH) }),
    ...(isWrong(from) && { from: (text) => text.search.noDay(from) }),
    ...(isWrong(to) && { to: (text) => text.search.noDay(to) }),
    ...(isDay(from) && isDay(to) && from > to && { to: (text) => text.search.daysTurned }),
  };
}

const NOTHING: SearchQuestion = { words: '', series: null, from: null, to: null, page: 1 };

function questionOf({ q, series, from, to }: SearchForm, page: number): SearchQuestion {
  return { words: q, series: series || null, from: from || null, to: to || null, page };
}
