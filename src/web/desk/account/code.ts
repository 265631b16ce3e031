/** The second step of signing in, for accounts with a second factor. */
import type { RequestHandler, Response } from 'express';
import { TooManyRequestsError } from '../../../domain/errors.ts';
import { enterCode, type SignInStep } from '../../../services/accounts/sign-in.ts';
import type { Parts } from '../../parts.ts';
import { fieldView } from '../../view-models/field-view.ts';
import { deskLocals } from '../desk-page.ts';
import { fieldOf } from '../form.ts';
import { sendCookies, visitorOf } from '../visitor-of.ts';
import { localPath } from './local-path.ts';

/** The form. */
export function showCode(): RequestHandler {
  return (request, response) => renderCode(response, localPath(request.query['to']), '');
}

/** Takes the form. */
export function takeCode({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const to = localPath(fieldOf(request, 'to'));
    try {
      answer(response, to, await enterCode(context, fieldOf(request, 'code'), visitorOf(request)));
    } catch (error) {
      if (!(error instanceof TooManyRequestsError)) throw error;
      response.status(429).set('Retry-After', String(error.retryAfterSeconds));
      renderCode(response, to, error.message);
    }
  };
}

function answer(response: Response, to: string, done: SignInStep): void {
  switch (done.step) {
    case 'signed-in':
      sendCookies(response, done.setCookies);
      response.redirect(303, to);
      return;
    case 'refused':
      renderCode(
        response.status(401),
        to,
        'This code is not right. Codes of an app change every 30 seconds.',
      );
      return;
    case 'code-needed':
    case 'start-again':
      response.redirect(303, `/desk/sign-in?note=again&to=${encodeURIComponent(to)}`);
  }
}

function renderCode(response: Response, to: string, error: string): void {
  const hint = 'Six digits, or a backup code such as abcde-fghij.';
  const field = fieldView({ name: 'code', label: 'Code', autocomplete: 'one-time-code', hint, error });
  response.render('desk/account/code', { ...deskLocals('Enter a code', null), field, to });
}
