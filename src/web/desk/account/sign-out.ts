/** Signing out, by a form: a link alone signs nobody out. */
import type { RequestHandler } from 'express';
import { endSession, signOutEverywhere } from '../../../services/accounts/sign-out.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { sendCookies, visitorOf } from '../visitor-of.ts';

/** Signs out here. */
export function takeSignOut({ context }: Parts): RequestHandler {
  return async (request, response) => {
    sendCookies(response, await endSession(context, visitorOf(request)));
    response.redirect(303, '/desk/sign-in?note=out');
  };
}

/** Signs out everywhere, here too. */
export function takeSignOutEverywhere({ context }: Parts): RequestHandler {
  return async (request, response) => {
    await signOutEverywhere(context, accountOf(response));
    sendCookies(response, await endSession(context, visitorOf(request)));
    response.redirect(303, '/desk/sign-in?note=everywhere');
  };
}
