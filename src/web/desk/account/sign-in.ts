/** The form of signing in. */
import type { Request, RequestHandler, Response } from 'express';
import { TooManyRequestsError } from '../../../domain/errors.ts';
import { readSession } from '../../../services/accounts/read-session.ts';
import { signIn } from '../../../services/accounts/sign-in.ts';
import type { Parts } from '../../parts.ts';
import { fieldView } from '../../view-models/field-view.ts';
import { deskLocals } from '../desk-page.ts';
import { fieldOf } from '../form.ts';
import { sendCookies, visitorOf } from '../visitor-of.ts';
import { localPath } from './local-path.ts';

/** The form; who is signed in already goes on. */
export function showSignIn({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const to = localPath(request.query['to']);
    if (await readSession(context, visitorOf(request))) response.redirect(303, to);
    else renderSignIn(request, response, '');
  };
}

/** Takes the form. */
export function takeSignIn({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const given = { email: fieldOf(request, 'email'), password: fieldOf(request, 'password') };
    const to = localPath(fieldOf(request, 'to'));
    try {
      const done = await signIn(context, given, visitorOf(request));
      if (done.step === 'refused' || done.step === 'start-again') {
        renderSignIn(request, response.status(401), REFUSED);
        return;
      }
      sendCookies(response, done.setCookies);
      response.redirect(303, done.step === 'signed-in' ? to : codePath(to));
    } catch (error) {
      if (!(error instanceof TooManyRequestsError)) throw error;
      response.status(429).set('Retry-After', String(error.retryAfterSeconds));
      renderSignIn(request, response, error.message);
    }
  };
}

const REFUSED = 'The e-mail address or the password is not right.';

const NOTICES: Readonly<Record<string, string>> = {
  out: 'You are signed out.',
  everywhere: 'You are signed out everywhere.',
  password: 'Your password is set. Sign in with it.',
  again: 'That took too long, or too many codes were wrong. Begin again with your password.',
};

function renderSignIn(request: Request, response: Response, error: string): void {
  response.render('desk/account/sign-in', {
    ...deskLocals('Sign in', null),
    fields: {
      email: fieldView({
        name: 'email',
        label: 'E-mail address',
        type: 'email',
        autocomplete: 'username',
        value: fieldOf(request, 'email'),
      }),
      password: fieldView({
        name: 'password',
        label: 'Password',
        type: 'password',
        autocomplete: 'current-password',
      }),
    },
    to: localPath(fieldOf(request, 'to')),
    notice: error === '' ? (NOTICES[fieldOf(request, 'note')] ?? '') : '',
    error,
  });
}

function codePath(to: string): string {
  return `/desk/sign-in/code?to=${encodeURIComponent(to)}`;
}
