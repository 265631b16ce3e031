/** RSS 2.0 (rssboard.org), with dc:creator, content:encoded, media:content and Atom's self link and updated. */
import { type Instant, isoSeconds } from '../../domain/calendar.ts';
import type { Feed, FeedItem } from './feed.ts';
import { renderFeedContent, summarize } from './feed-content.ts';
import { escapeText } from '../safe-html.ts';
import { element, renderXml, type XmlElement } from '../xml.ts';

export const RSS_TYPE = 'application/rss+xml; charset=utf-8';

/** The feed as RSS. Programs that know an item by its guid replace it when it is corrected or withdrawn. */
export function renderRss(feed: Feed): string {
  const channel = [
    element('title', feed.title),
    element('link', feed.homeUrl),
    element('description', escapeText(feed.description === '' ? feed.title : feed.description)),
    element('language', feed.language),
    element('lastBuildDate', formatRfc822(feed.updatedAt)),
    element('generator', 'Dateline'),
    element('atom:link', [], { rel: 'self', type: 'application/rss+xml', href: feed.feedUrl }),
    ...feed.items.map(buildItem),
  ];
  return renderXml(element('rss', [element('channel', channel)], { version: '2.0', ...NAMESPACES }));
}

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
} as const;

/** description is HTML to those who read it: its plain text is escaped as HTML, then as XML. */
function buildItem(item: FeedItem): XmlElement {
  const image =
    item.image === null ? [] : [element('media:content', [], { url: item.image, medium: 'image' })];
  return element('item', [
    element('title', item.title),
    element('link', item.url),
    element('guid', item.id, { isPermaLink: 'false' }),
    element('pubDate', formatRfc822(item.publishedAt)),
    element('atom:updated', isoSeconds(item.updatedAt)),
    ...item.authors.map((author) => element('dc:creator', author)),
    ...item.tags.map((tag) => element('category', tag)),
    element('description', escapeText(summarize(item))),
    element('content:encoded', renderFeedContent(item)),
    ...image,
  ]);
}

/** RFC 822 with the year in four digits: `Thu, 28 Jun 2018 14:00:00 GMT`. */
function formatRfc822(instant: Instant): string {
  return new Date(instant).toUTCString();
}
