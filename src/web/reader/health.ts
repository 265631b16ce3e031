/** For whatever watches over the process. */
import type { RequestHandler } from 'express';
import type { Context } from '../../services/context.ts';
import { checkReadiness } from '../../services/reader/check-readiness.ts';

/** The process answers. */
export function showHealth(): RequestHandler {
  return (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text').send('ok\n');
  };
}

/** The process can serve readers: its database answers. 503 until it does. */
export function showReadiness(context: Context): RequestHandler {
  return async (_request, response) => {
    const isReady = await checkReadiness(context);
    response.set('Cache-Control', 'no-store').type('text');
    response.status(isReady ? 200 : 503).send(isReady ? 'ready\n' : 'the database does not answer\n');
  };
}
