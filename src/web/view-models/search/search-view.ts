/** The search page: the form as it was filled, and what was found. */
import { searchPath } from '../../../domain/permalink.ts';
import type { SearchPage } from '../../../services/reader/read-search.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { seriesTrail } from '../breadcrumbs.ts';
import { neighboursView, type NeighboursView, neighbourView } from '../entry/neighbours-view.ts';
import { type PageLocals, pageLocals } from '../page-view.ts';
import type { ViewContext } from '../view-context.ts';
import { foundView, type FoundView } from './found-view.ts';

/** The fields as typed; empty where nothing was. */
export interface SearchForm {
  readonly q: string;
  readonly series: string;
  readonly from: string;
  readonly to: string;
}

/** What is wrong with a field, in the language of the page. */
export type SearchErrors = Readonly<Partial<Record<'q' | 'from' | 'to', (text: Messages) => string>>>;

/** The locals of views/reader/search.ejs. */
export interface SearchView extends PageLocals {
  readonly form: SearchForm;
  readonly errors: Readonly<Record<'q' | 'from' | 'to', string | null>>;
  readonly seriesChoices: readonly { readonly slug: string; readonly name: string }[];
  /** The days are chosen, or what is wrong with them is said there. */
  readonly isDaysOpen: boolean;
  /** How much was found; null where nothing was asked. */
  readonly countDisplay: string | null;
  /** Newest first. */
  readonly found: readonly FoundView[];
  /** What to try where nothing was found. */
  readonly advice: readonly string[];
  /** On the last page that is shown of more. */
  readonly endDisplay: string | null;
  readonly neighbours: NeighboursView | null;
}

interface Searched {
  readonly form: SearchForm;
  readonly errors: SearchErrors;
  readonly page: number;
  readonly found: SearchPage;
}

/** The locals of the search page. */
export function searchView(searched: Searched, context: ViewContext): SearchView {
  const { form, errors, page, found } = searched;
  const text = messagesFor(found.series?.language ?? 'en');
  const isAsked = form.q !== '' && Object.keys(errors).length === 0;
  return {
    ...locals(searched, text, context),
    form,
    errors: { q: errors.q?.(text) ?? null, from: errors.from?.(text) ?? null, to: errors.to?.(text) ?? null },
    seriesChoices: found.allSeries.map(({ slug, name }) => ({ slug, name })),
    isDaysOpen: form.from !== '' || form.to !== '',
    countDisplay: isAsked ? countDisplay(searched, text) : null,
    found: found.found.map((one) => foundView(one, found.phrases)),
    advice: isAsked && found.count === 0 ? adviceOn(form, text) : [],
    endDisplay: found.hasMore && page === found.pageCount ? text.search.end(found.count) : null,
    neighbours: pageLinks(searched, text),
  };
}

function locals({ form, errors, found }: Searched, text: Messages, context: ViewContext): PageLocals {
  const { series } = found;
  const title = form.q === '' || errors.q ? text.search.search : `${text.search.search}: ${form.q}`;
  return pageLocals(
    {
      ...{ title, description: text.search.describe(series?.name ?? text.siteName), path: null, series },
      breadcrumbs: series ? seriesTrail(series) : [],
      isIndexed: false,
    },
    context,
  );
}

function countDisplay({ found: { count, hasMore } }: Searched, { search }: Messages): string {
  if (count === 0) return search.none;
  return hasMore ? search.more(count) : search.count(count);
}

function adviceOn({ series, from, to }: SearchForm, { search }: Messages): string[] {
  const isNarrow = series !== '' || from !== '' || to !== '';
  return [search.tryFewer, ...(isNarrow ? [search.tryWider] : [])];
}

function pageLinks({ form, page, found }: Searched, { search }: Messages): NeighboursView | null {
  const link = (number: number) =>
    number < 1 || number > found.pageCount
      ? null
      : {
          label: search.page(number),
          href: searchPath({ ...form, page: number === 1 ? '' : String(number) }),
        };
  return neighboursView({
    label: search.pages,
    before: neighbourView(search.newer, link(page - 1)),
    after: neighbourView(search.older, link(page + 1)),
  });
}
