/** Sitemaps (sitemaps.org protocol 0.9), and those of news (Google's news extension 0.9). */
import { type Instant, isoSeconds } from '../domain/calendar.ts';
import { element, renderXml, type XmlElement } from './xml.ts';

export const SITEMAP_TYPE = 'application/xml; charset=utf-8';

/** A page for search engines to visit. */
export interface SitemapPage {
  /** Absolute and canonical, without a fragment. */
  readonly url: string;
  /** Its last visible change; null where none is known. */
  readonly modifiedAt: Instant | null;
}

/** A page that is news. */
export interface NewsPage {
  /** Absolute and canonical, without a fragment. */
  readonly url: string;
  /** As readers know it. */
  readonly publication: string;
  /** BCP 47. */
  readonly language: string;
  readonly publishedAt: Instant;
  readonly title: string;
}

/** The sitemap. @param pages  at least one and at most 50,000 */
export function renderSitemap(pages: readonly SitemapPage[]): string {
  const urls = pages.map(({ url, modifiedAt }) => {
    const lastmod = modifiedAt === null ? [] : [element('lastmod', isoSeconds(modifiedAt))];
    return element('url', [element('loc', url), ...lastmod]);
  });
  return renderXml(element('urlset', urls, { xmlns: SITEMAP }));
}

/** The sitemap of news.
 *  @param pages    of the last two days, at most 1,000
 *  @param homeUrl  named by itself where there are none: a set without any page is not valid */
export function renderNewsSitemap(pages: readonly NewsPage[], homeUrl: string): string {
  const urls = pages.length === 0 ? [element('url', [element('loc', homeUrl)])] : pages.map(newsElement);
  return renderXml(element('urlset', urls, { xmlns: SITEMAP, 'xmlns:news': NEWS }));
}

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

function newsElement({ url, publication, language, publishedAt, title }: NewsPage): XmlElement {
  const [primary = language] = language.toLowerCase().split('-');
  const published = [element('news:name', publication), element('news:language', primary)];
  return element('url', [
    element('loc', url),
    element('news:news', [
      element('news:publication', published),
      element('news:publication_date', isoSeconds(publishedAt)),
      element('news:title', title),
    ]),
  ]);
}
