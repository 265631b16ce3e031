/** `/feed.xml`, `/atom.xml`, `/feed.json`, of the site and of a series */
import type { RequestHandler } from 'express';
import type { Feed } from '../../formats/feeds/feed.ts';
import { ATOM_TYPE, renderAtom } from '../../formats/feeds/atom.ts';
import { JSON_FEED_TYPE, renderJsonFeed } from '../../formats/feeds/json-feed.ts';
import { renderRss, RSS_TYPE } from '../../formats/feeds/rss.ts';
import type { Context } from '../../services/context.ts';
import { readFeed } from '../../services/reader/read-feed.ts';
import { feedView } from '../view-models/feed/feed-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';
import { seriesOf } from './address.ts';

interface FeedFormat {
  readonly contentType: string;
  readonly render: (feed: Feed) => string;
}

export const RSS: FeedFormat = { contentType: RSS_TYPE, render: renderRss };
export const ATOM: FeedFormat = { contentType: ATOM_TYPE, render: renderAtom };
export const JSON_FEED: FeedFormat = { contentType: JSON_FEED_TYPE, render: renderJsonFeed };

/** A feed in one of its formats; of the whole site where the address names no series. */
export function showFeed(context: Context, view: ViewContext, format: FeedFormat): RequestHandler {
  return async (request, response) => {
    const slug = request.params['series'] === undefined ? null : seriesOf(request);
    const feed = feedView(await readFeed(context, slug), request.path, view);
    response.type(format.contentType).send(format.render(feed));
  };
}
