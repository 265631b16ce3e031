/** Atom (RFC 4287), with deleted entries (RFC 6721) for what was withdrawn. */
import { isoSeconds } from '../../domain/calendar.ts';
import type { Feed, FeedItem } from './feed.ts';
import { renderFeedContent, summarize } from './feed-content.ts';
import { element, renderXml, type XmlElement } from '../xml.ts';

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

/** The feed as Atom. A withdrawn item stands as its stub and as a deleted entry: readers that know RFC 6721 remove
 *  what they hold, all others replace it. */
export function renderAtom(feed: Feed): string {
  return renderXml(
    element(
      'feed',
      [
        element('id', feed.feedUrl),
        element('title', feed.title),
        element('subtitle', feed.description),
        element('updated', isoSeconds(feed.updatedAt)),
        buildPerson(feed.siteName),
        element('link', [], { rel: 'self', type: 'application/atom+xml', href: feed.feedUrl }),
        element('link', [], { rel: 'alternate', type: 'text/html', href: feed.homeUrl }),
        element('generator', 'Dateline'),
        ...feed.items.flatMap(buildDeletedEntry),
        ...feed.items.map(buildEntry),
      ],
      { xmlns: ATOM, 'xmlns:at': TOMBSTONES, 'xml:lang': feed.language },
    ),
  );
}

const ATOM = 'http://www.w3.org/2005/Atom';
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';

function buildPerson(name: string): XmlElement {
  return element('author', [element('name', name)]);
}

function buildEntry(item: FeedItem): XmlElement {
  return element(
    'entry',
    [
      element('id', item.id),
      element('title', item.title),
      element('link', [], { rel: 'alternate', type: 'text/html', href: item.url }),
      element('published', isoSeconds(item.publishedAt)),
      element('updated', isoSeconds(item.withdrawal?.at ?? item.updatedAt)),
      ...item.authors.map(buildPerson),
      ...item.tags.map((term) => element('category', [], { term })),
      element('summary', summarize(item)),
      element('content', renderFeedContent(item), { type: 'html' }),
    ],
    { 'xml:lang': item.language },
  );
}

function buildDeletedEntry({ id, withdrawal }: FeedItem): XmlElement[] {
  if (withdrawal === null) return [];
  const comment = element('at:comment', withdrawal.reason);
  return [element('at:deleted-entry', [comment], { ref: id, when: isoSeconds(withdrawal.at) })];
}
