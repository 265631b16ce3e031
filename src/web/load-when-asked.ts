/** Parts of the site that a process which serves readers alone never needs. */
import { flushCompileCache } from 'node:module';
import { type RequestHandler, Router } from 'express';

/** A router whose first request loads what answers it and all after it. A load that fails is tried again by the next one. */
export function loadWhenAsked(load: () => Promise<RequestHandler>): Router {
  const router = Router();
  let loading: Promise<void> | undefined;
  const loadOnce = async () => {
    try {
      router.use(await load());
      // For the next start, also where this process is killed.
      flushCompileCache();
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return router.use(async (_request, _response, next) => {
    await (loading ??= loadOnce());
    next();
  });
}
