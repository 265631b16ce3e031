/** What search engines are told of entries: published ones only. */
import type { Day, Instant } from '../../domain/calendar.ts';
import type { Db } from '../schema.ts';
import { PUBLISHED, TOLD } from '../visible.ts';

/** An entry's page as a sitemap names it. */
export interface SitemapEntry {
  readonly slug: string;
  readonly day: Day;
  /** The last change of the entry or of any of its updates that readers are told of. */
  readonly modifiedAt: Instant;
}

/** An entry's page as news. */
export interface NewsEntry {
  readonly slug: string;
  readonly language: string;
  readonly seriesName: string;
  readonly day: Day;
  readonly title: string;
  readonly publishedAt: Instant;
}

/** What the sitemaps.org protocol allows in one file. */
const SITEMAP_MAX = 50_000;

/** What a sitemap of news may hold. */
const NEWS_MAX = 1000;

/** Every published entry, newest day first; at most 50,000. */
export async function listPublishedEntries(db: Db, limit = SITEMAP_MAX): Promise<readonly SitemapEntry[]> {
  const rows = await selectPublished(db)
    .select((eb) => [
      'series.slug',
      'entries.day',
      'entries.modified_at as entryModifiedAt',
      eb
        .selectFrom('updates')
        .select((updates) => updates.fn.max('updates.modified_at').as('at'))
        .whereRef('updates.entry_id', '=', 'entries.id')
        .where('updates.status', 'in', TOLD)
        .as('updatesModifiedAt'),
    ])
    .limit(Math.min(limit, SITEMAP_MAX))
    .execute();
  return rows.map(({ entryModifiedAt, updatesModifiedAt, ...entry }) => ({
    ...entry,
    modifiedAt:
      updatesModifiedAt !== null && updatesModifiedAt > entryModifiedAt ? updatesModifiedAt : entryModifiedAt,
  }));
}

/** The entries of a day and of those after it that were published at an instant or later, newest day first; at most 1,000. */
export async function listNewsEntries(
  db: Db,
  since: { readonly day: Day; readonly publishedAt: Instant },
): Promise<readonly NewsEntry[]> {
  return selectPublished(db)
    .where('entries.day', '>=', since.day)
    .where('entries.published_at', '>=', since.publishedAt)
    .select([
      ...(['series.slug', 'series.language', 'series.name as seriesName'] as const),
      ...(['entries.day', 'entries.title', 'entries.published_at as publishedAt'] as const),
    ])
    .limit(NEWS_MAX)
    .$narrowType<{ publishedAt: Instant }>()
    .execute();
}

function selectPublished(db: Db) {
  return db
    .selectFrom('entries')
    .innerJoin('series', 'series.id', 'entries.series_id')
    .where('entries.status', '=', PUBLISHED)
    .orderBy('entries.day', 'desc')
    .orderBy('entries.id');
}
