/** How browsers search the site (OpenSearch 1.1, draft 6). */
import { element, renderXml } from './xml.ts';

export const OPEN_SEARCH_TYPE = 'application/opensearchdescription+xml; charset=utf-8';

/** The description of a search.
 *  @param site.url  absolute, without a query: the words go into `q` */
export function renderOpenSearch(site: {
  readonly name: string;
  readonly description: string;
  readonly url: string;
}): string {
  const root = { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' };
  const template = `${site.url}?q={searchTerms}`;
  return renderXml(
    element(
      'OpenSearchDescription',
      [
        element('ShortName', site.name),
        element('Description', site.description),
        element('InputEncoding', 'UTF-8'),
        element('Url', '', { type: 'text/html', method: 'get', template }),
      ],
      root,
    ),
  );
}
