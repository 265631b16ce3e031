/** The web application. */
import path from 'node:path';
import express, { type Express } from 'express';
import { type Assets, loadAssets } from './assets/assets.ts';
import { handleErrors, refuseUnknown } from './error-handler.ts';
import type { Parts } from './parts.ts';
import { tellRefusals } from './refusals.ts';
import { addRoutes } from './routes.ts';
import { secureHeaders } from './security.ts';
import { trustOf } from './trusted-proxies.ts';
import { addViews } from './html/views.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** They are the same for as long as the process lives. */
let assets: Assets | undefined;

/** Builds the application; it listens to nothing yet. */
export function createApp(parts: Omit<Parts, 'assets'>): Express {
  const { context, view } = parts;
  assets ??= loadAssets(path.join(ROOT, 'static'));
  const app = express();
  // Without it Express writes stack traces into answers when even the error page fails.
  app.set('env', 'production');
  app.disable('x-powered-by');
  app.set('trust proxy', trustOf(context.config));
  app.set('query parser', 'simple');
  app.set('etag', 'strong');
  addViews(app);
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.locals['assets'] = assets;

  app.use(secureHeaders(view.publicUrl));
  app.use(tellRefusals);
  addRoutes(app, { ...parts, assets });
  app.use(refuseUnknown);
  app.use(handleErrors(context));
  return app;
}
