/** What search engines are told of. */
import { dayOf } from '../../domain/calendar.ts';
import type { Series } from '../../domain/series.ts';
import {
  listNewsEntries,
  listPublishedEntries,
  type NewsEntry,
  type SitemapEntry,
} from '../../store/entries/sitemap-lists.ts';
import { listSeries } from '../../store/series.ts';
import type { Context } from '../context.ts';

export interface SitemapListing {
  readonly series: readonly Series[];
  /** Newest day first. */
  readonly entries: readonly SitemapEntry[];
}

/** Every series by name, and every published entry: at most 50,000. */
export async function readSitemap(context: Context): Promise<SitemapListing> {
  const db = context.db.reader;
  return { series: await listSeries(db), entries: await listPublishedEntries(db) };
}

/** The entries that are news: of the last two days, and published within them, newest day first. */
export async function readNews(context: Context): Promise<readonly NewsEntry[]> {
  const publishedAt = new Date(Date.parse(context.clock.now()) - NEWS_MS).toISOString();
  return listNewsEntries(context.db.reader, { day: dayOf(publishedAt), publishedAt });
}

/** What search engines take for news. */
const NEWS_MS = 48 * 3_600_000;
