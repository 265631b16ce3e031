/** Every URL of the site on one screen; those of the desk and of the API on theirs. */
import type { Express } from 'express';
import { keepBriefly } from './caching.ts';
import { loadWhenAsked } from './load-when-asked.ts';
import { refuseUnknown } from './error-handler.ts';
import type { Parts } from './parts.ts';
import { showMonth, showYear } from './reader/archive.ts';
import { showCopy, showEntry, showLite } from './reader/entry.ts';
import { ATOM, JSON_FEED, RSS, showFeed } from './reader/feed.ts';
import { sendAsset, sendIcon } from './reader/files.ts';
import { showHealth, showReadiness } from './reader/health.ts';
import { showHome } from './reader/home.ts';
import { showLive } from './reader/live.ts';
import { sendMedia } from './reader/media.ts';
import { showOpenSearch, showSearch } from './reader/search.ts';
import { redirectToLatest, showSeries } from './reader/series.ts';
import { showSharePicture } from './reader/share-picture.ts';
import { showNewsSitemap, showRobots, showSitemap } from './reader/sitemap.ts';
import { showTag } from './reader/tag.ts';
import { sendTearSheet } from './reader/tear-sheet.ts';
import { showHistory, showUpdate } from './reader/update.ts';
import { allowElsewhere, refuseWrites } from './security.ts';
import { createTearSheets } from './html/tear-sheets.ts';
import { dropTrailingSlash } from './trailing-slash.ts';

export function addRoutes(app: Express, parts: Parts): void {
  app.use(
    '/desk',
    loadWhenAsked(async () => (await import('./desk/routes.ts')).deskRouter(parts)),
  );
  app.use(
    '/api',
    loadWhenAsked(async () => (await import('./api/routes.ts')).apiRouter(parts)),
  );
  addReaderRoutes(app, parts);
}

function addReaderRoutes(app: Express, parts: Parts): void {
  const { context, view, assets, live } = parts;
  app.use(refuseWrites);
  app.get('/healthz', showHealth());
  app.get('/readyz', showReadiness(context));
  app.get('/static/:file', sendAsset(assets));
  app.get('/media/:file', sendMedia(context));
  app.get(
    ['/favicon.ico', '/apple-touch-icon.png', '/apple-touch-icon-precomposed.png'],
    sendIcon(assets.touchIcon),
  );

  app.use(keepBriefly);
  app.get('/robots.txt', showRobots(context));
  app.get('/sitemap.xml', showSitemap(context));
  app.get('/news-sitemap.xml', showNewsSitemap(context));

  app.get('/', showHome(context, view));
  app.get(['/feed.xml', '/:series/feed.xml'], allowElsewhere, showFeed(context, view, RSS));
  app.get(['/atom.xml', '/:series/atom.xml'], allowElsewhere, showFeed(context, view, ATOM));
  app.get(['/feed.json', '/:series/feed.json'], allowElsewhere, showFeed(context, view, JSON_FEED));
  app.get('/search', showSearch(context, view));
  app.get('/opensearch.xml', showOpenSearch(context));
  app.get('/tags/:tag', showTag(context, view));

  app.get('/:series', showSeries(context, view));
  app.get('/:series/latest', redirectToLatest(context));
  app.get('/:series/:year', showYear(context, view));
  app.get('/:series/:year/:month', showMonth(context, view));
  app.get('/:series/:year/:month/:date.txt', showCopy(context));
  app.get(
    '/:series/:year/:month/:date.html',
    sendTearSheet(context, createTearSheets(view, assets.stylesheet)),
  );
  app.get('/:series/:year/:month/:date', showEntry(parts));
  app.get('/:series/:year/:month/:date/lite', showLite(context, view));
  // Streams are opened before the application is asked.
  app.get('/:series/:year/:month/:date/live', refuseUnknown);
  app.get('/:series/:year/:month/:date/live.json', showLive(context, live));
  app.get('/:series/:year/:month/:date/share-:version.png', allowElsewhere, showSharePicture(context));
  app.get('/:series/:year/:month/:date/:update', showUpdate(context, view));
  app.get('/:series/:year/:month/:date/:update/history', showHistory(context, view));
  app.use(dropTrailingSlash);
}
