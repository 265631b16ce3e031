/** `/sitemap.xml` and `/robots.txt` */
import type { RequestHandler } from 'express';
import { entryPath, seriesPath } from '../../domain/permalink.ts';
import { renderSitemap, SITEMAP_TYPE, type SitemapPage } from '../../formats/sitemap.ts';
import type { Context } from '../../services/context.ts';
import { readSitemap, type SitemapListing } from '../../services/reader/read-sitemap.ts';

export function showSitemap(context: Context): RequestHandler {
  return async (_request, response) => {
    const pages = listPages(await readSitemap(context), context.config.publicUrl);
    response.type(SITEMAP_TYPE).send(renderSitemap(pages));
  };
}

export function showRobots({ config }: Context): RequestHandler {
  const text = `User-agent: *\nAllow: /\nDisallow: /desk\nDisallow: /api/\n\nSitemap: ${config.publicUrl}/sitemap.xml\n`;
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
