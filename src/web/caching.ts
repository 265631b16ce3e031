/** How long answers may be kept. */
import type { RequestHandler, Response } from 'express';

/** Pages and feeds: a shared cache keeps them for five seconds, a browser asks each time and is answered 304 by ETag. */
export const keepBriefly: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', BRIEFLY).vary('Accept-Encoding');
  next();
};

/** What is for one account only. */
export const keepNothing: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** An address without a page may get one at any moment; other errors are gone as soon as their cause is. */
export function keepError(response: Response, status: number): void {
  response.set('Cache-Control', status === 404 ? BRIEFLY : 'no-store').vary('Accept-Encoding');
}

/** What never changes under its name. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** What keeps its name when it changes, and changes hardly ever. */
export const FOR_A_DAY = 'public, max-age=86400';

const BRIEFLY = 'max-age=0, must-revalidate, s-maxage=5';
