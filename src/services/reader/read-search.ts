/** What readers find by words. */
import type { Day } from '../../domain/calendar.ts';
import { NotFoundError } from '../../domain/errors.ts';
import { parseSearchQuery, type SearchPhrase } from '../../domain/search/search-query.ts';
import type { Series } from '../../domain/series.ts';
import { findTexts, type FoundText } from '../../store/search/found-texts.ts';
import { listSeries } from '../../store/series.ts';
import type { Context } from '../context.ts';

/** Results on a page. */
const PAGE_SIZE = 20;

/** Pages of one search: what lies beyond is found by choosing days, so that no page costs more than the one before. */
export const PAGES_MAX = 25;

/** Pages whose results are counted, from the one that is shown on: few look further at once, and what is counted takes longer than what is shown. */
const PAGES_COUNTED = 10;

/** What a reader asks. */
export interface SearchQuestion {
  /** As typed; words in quotation marks stand side by side. */
  readonly words: string;
  /** Slug; null for every series. */
  readonly series: string | null;
  /** Days of entries, both included; null without a bound. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** From 1 to PAGES_MAX. */
  readonly page: number;
}

export interface SearchPage {
  /** All there are to choose from, by name. */
  readonly allSeries: readonly Series[];
  /** The one that was chosen; null for every series. */
  readonly series: Series | null;
  /** What was understood of the words; empty where there are none. */
  readonly phrases: readonly SearchPhrase[];
  /** Newest day first, newest stamp first within a day; at most 20. */
  readonly found: readonly FoundText[];
  /** Of the pages that are counted. */
  readonly count: number;
  /** There are more than were counted. */
  readonly hasMore: boolean;
  /** That were counted; more than the one that is shown where there are more. */
  readonly pageCount: number;
}

/** Finds the published entries and updates that hold all the words; nothing where there are no words.
 *  @throws NotFoundError no series at that slug, or no such page */
export async function readSearch(context: Context, question: SearchQuestion): Promise<SearchPage> {
  const allSeries = await listSeries(context.db.reader);
  const series = chosenSeries(allSeries, question.series);
  const phrases = parseSearchQuery(question.words);
  const { found, ...counted } = await findPage(context, {
    ...question,
    ...{ seriesId: series?.id ?? null, phrases },
  });
  if (question.page > counted.pageCount) throw new NotFoundError('The search has no page of that number.');
  return { allSeries, series, phrases, found, ...counted };
}

function chosenSeries(allSeries: readonly Series[], slug: string | null): Series | null {
  if (slug === null) return null;
  const series = allSeries.find((one) => one.slug === slug);
  if (!series) throw new NotFoundError(`There is no series at /${slug}.`);
  return series;
}

interface PageAsked extends Pick<SearchQuestion, 'from' | 'to' | 'page'> {
  readonly phrases: readonly SearchPhrase[];
  readonly seriesId: string | null;
}

async function findPage({ db }: Context, { page, ...search }: PageAsked) {
  if (search.phrases.length === 0) return { found: [], count: 0, hasMore: false, pageCount: 1 };
  const offset = (page - 1) * PAGE_SIZE;
  const most = Math.min(PAGES_MAX, page - 1 + PAGES_COUNTED) * PAGE_SIZE;
  const { texts, count: upTo } = await findTexts(db, search, { limit: PAGE_SIZE, offset, max: most + 1 });
  const count = Math.min(upTo, most);
  return {
    found: texts,
    ...{ count, hasMore: upTo > most, pageCount: Math.max(1, Math.ceil(count / PAGE_SIZE)) },
  };
}
