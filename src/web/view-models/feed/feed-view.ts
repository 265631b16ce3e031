/** A feed: what readers' programs are sent of a series or of the site. */
import { startOfDay } from '../../../domain/calendar.ts';
import { seriesPath } from '../../../domain/permalink.ts';
import type { Feed } from '../../../formats/feeds/feed.ts';
import type { FeedPage } from '../../../services/reader/read-feed.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { feedItem } from './feed-item.ts';
import { commonTongue } from '../tongue.ts';
import type { ViewContext } from '../view-context.ts';

/** The feed at a path of the site: `/feed.xml`, `/syria-daily/atom.xml`. */
export function feedView(page: FeedPage, path: string, context: ViewContext): Feed {
  const { series, blocks } = page;
  const { language } = series ?? commonTongue(blocks.map((block) => block.series));
  const text = messagesFor(language);
  const items = blocks.map((block) => feedItem(block, page, context));
  return {
    title: series?.name ?? text.siteName,
    description: series?.description ?? text.siteDescription,
    language,
    homeUrl: context.publicUrl + (series ? seriesPath(series.slug) : '/'),
    feedUrl: context.publicUrl + path,
    siteName: text.siteName,
    updatedAt: items.reduce(
      (newest, { updatedAt }) => (updatedAt > newest ? updatedAt : newest),
      NOTHING_YET,
    ),
    items,
  };
}

/** When a feed without items changed last: an instant that never moves. */
const NOTHING_YET = startOfDay('2000-01-01');
