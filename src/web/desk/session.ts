/** The door of the desk. */
import type { RequestHandler } from 'express';
import { UnauthorizedError } from '../../domain/errors.ts';
import { readSession } from '../../services/accounts/read-session.ts';
import { keepAccount } from '../account-of.ts';
import type { Parts } from '../parts.ts';
import { sendCookies, visitorOf } from './visitor-of.ts';

/** Lets those in who are signed in. Others are led to sign-in and back, unless they send something: that would be lost
 *  on the way, so they are told (401), and what they sent is still in their form. */
export function demandAccount({ context }: Pick<Parts, 'context'>): RequestHandler {
  return async (request, response, next) => {
    const signedIn = await readSession(context, visitorOf(request));
    if (signedIn) {
      sendCookies(response, signedIn.setCookies);
      keepAccount(response, signedIn.account);
      next();
    } else if (request.method === 'GET' || request.method === 'HEAD') {
      response.redirect(303, `/desk/sign-in?to=${encodeURIComponent(request.originalUrl)}`);
    } else {
      next(new UnauthorizedError('You are not signed in any more: sign in, then send this again.'));
    }
  };
}
