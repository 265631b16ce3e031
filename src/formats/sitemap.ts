/** Sitemaps (sitemaps.org protocol 0.9). */
import { type Instant, isoSeconds } from '../domain/calendar.ts';
import { element, renderXml } from './xml.ts';

export const SITEMAP_TYPE = 'application/xml; charset=utf-8';

/** A page for search engines to visit. */
export interface SitemapPage {
  /** Absolute and canonical, without a fragment. */
  readonly url: string;
  /** Its last visible change; null where none is known. */
  readonly modifiedAt: Instant | null;
}

/** The sitemap. @param pages  at least one and at most 50,000 */
export function renderSitemap(pages: readonly SitemapPage[]): string {
  const urls = pages.map(({ url, modifiedAt }) => {
    const lastmod = modifiedAt === null ? [] : [element('lastmod', isoSeconds(modifiedAt))];
    return element('url', [element('loc', url), ...lastmod]);
  });
  return renderXml(element('urlset', urls, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }));
}
