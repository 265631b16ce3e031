/** `/sitemap.xml`, `/news-sitemap.xml` and `/robots.txt` */
import type { RequestHandler } from 'express';
import { entryPath, seriesPath } from '../../domain/permalink.ts';
import { entryHeading } from '../../domain/entry.ts';
import { renderNewsSitemap, renderSitemap, SITEMAP_TYPE, type SitemapPage } from '../../formats/sitemap.ts';
import type { Context } from '../../services/context.ts';
import { readNews, readSitemap, type SitemapListing } from '../../services/reader/read-sitemap.ts';
import { messagesFor } from '../messages/messages-for.ts';

export function showSitemap(context: Context): RequestHandler {
  return async (_request, response) => {
    const pages = listPages(await readSitemap(context), context.config.publicUrl);
    response.type(SITEMAP_TYPE).send(renderSitemap(pages));
  };
}

export function showNewsSitemap(context: Context): RequestHandler {
  const { publicUrl } = context.config;
  return async (_request, response) => {
    const pages = (await readNews(context)).map(
      ({ slug, day, title, language, seriesName, publishedAt }) => ({
        url: publicUrl + entryPath(slug, day),
        publication: messagesFor(language).siteName,
        language,
        publishedAt,
        title: entryHeading({ name: seriesName, language }, { day, title }),
      }),
    );
    response.type(SITEMAP_TYPE).send(renderNewsSitemap(pages, `${publicUrl}/`));
  };
}

export function showRobots({ config }: Context): RequestHandler {
  const sitemaps = ['sitemap.xml', 'news-sitemap.xml'].map(
    (file) => `Sitemap: ${config.publicUrl}/${file}\n`,
  );
  const text = `User-agent: *\nAllow: /\nDisallow: /desk\nDisallow: /api/\n\n${sitemaps.join('')}`;
  return (_request, response) => {
    response.type('text/plain').send(text);
  };
}

/** The front page, each series and each day; a series is as new as its newest change. */
function listPages({ series, entries }: SitemapListing, publicUrl: string): SitemapPage[] {
  const page = (path: string, changes: readonly { readonly modifiedAt: string }[]): SitemapPage => ({
    url: publicUrl + path,
    modifiedAt: changes.map(({ modifiedAt }) => modifiedAt).reduce(later, null),
  });
  const bySeries = Map.groupBy(entries, ({ slug }) => slug);
  return [
    page('/', entries),
    ...series.map(({ slug }) => page(seriesPath(slug), bySeries.get(slug) ?? [])),
    ...entries.map((entry) => page(entryPath(entry.slug, entry.day), [entry])),
  ];
}

function later(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}
