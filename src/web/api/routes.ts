/** Every call of the JSON API on one screen. */
import { Router } from 'express';
import { keepNothing } from '../caching.ts';

/** The API, to be mounted at `/api`. */
export function apiRouter(): Router {
  const api = Router({ caseSensitive: true, strict: true });
  api.use(keepNothing);
  return api;
}
