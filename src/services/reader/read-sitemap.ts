/** What search engines are told of. */
import type { Series } from '../../domain/series.ts';
import { listPublishedEntries, type SitemapEntry } from '../../store/entries/entry-lists.ts';
import { listSeries } from '../../store/series.ts';
import type { Context } from '../context.ts';

export interface SitemapListing {
  readonly series: readonly Series[];
  /** Newest day first. */
  readonly entries: readonly SitemapEntry[];
}

export async function readSitemap(context: Context): Promise<SitemapListing> {
  const db = context.db.reader;
  return { series: await listSeries(db), entries: await listPublishedEntries(db) };
}
