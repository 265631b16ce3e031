/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import { isoSeconds } from '../../domain/calendar.ts';
import type { Feed, FeedItem } from './feed.ts';
import { renderFeedContent, summarize } from './feed-content.ts';
import { removeIllegal } from '../legal-text.ts';

export const JSON_FEED_TYPE = 'application/feed+json; charset=utf-8';

/** The feed as JSON Feed. */
export function renderJsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.feedUrl,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.siteName, url: feed.homeUrl }],
    items: feed.items.map(buildItem),
  };
  return `${JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? removeIllegal(value) : value))}\n`;
}

function buildItem(item: FeedItem): object {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: renderFeedContent(item),
    summary: summarize(item),
    ...(item.image === null ? {} : { image: item.image }),
    date_published: isoSeconds(item.publishedAt),
    date_modified: isoSeconds(item.updatedAt),
    ...(item.authors.length === 0 ? {} : { authors: item.authors.map((name) => ({ name })) }),
    tags: item.tags,
    language: item.language,
  };
}
