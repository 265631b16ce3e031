/** The site and the way to a page, for search engines (schema.org/WebSite, schema.org/BreadcrumbList). */
import { type Publisher, publisherNode, renderJsonLd } from './json-ld.ts';

export interface SiteFacts {
  readonly name: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly publisher: Publisher;
}

/** The home page's site, for a script block. */
export function renderSiteJsonLd({ name, description, language, publisher }: SiteFacts): string {
  return renderJsonLd('WebSite', {
    '@id': `${publisher.url}#site`,
    ...{ url: publisher.url, name, description, inLanguage: language },
    publisher: publisherNode(publisher),
  });
}

/** The way from the home page down to a page, for a script block.
 *  @param trail  each with its absolute URL, the page itself last */
export function renderBreadcrumbsJsonLd(
  trail: readonly { readonly name: string; readonly url: string }[],
): string {
  return renderJsonLd('BreadcrumbList', {
    itemListElement: trail.map(({ name, url }, index) => ({
      ...{ '@type': 'ListItem', position: index + 1, name, item: url },
    })),
  });
}
