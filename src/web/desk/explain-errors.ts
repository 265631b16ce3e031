/** What went wrong, told to editors in the words of the service that refused. */
import type { ErrorRequestHandler, Request } from 'express';
import { DatelineError, TooManyRequestsError } from '../../domain/errors.ts';
import { findAccountOf } from '../account-of.ts';
import { statusOf } from '../error-handler.ts';
import { deskLocals } from './desk-page.ts';
import { fieldOf } from './form.ts';

/** The page of an error that Dateline raised on purpose; others go on to the site's own. */
export const explainErrors: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const status = statusOf(error);
  if (!(error instanceof DatelineError) || status >= 500 || response.headersSent) {
    next(error);
    return;
  }
  if (error instanceof TooManyRequestsError) response.set('Retry-After', String(error.retryAfterSeconds));
  const account = findAccountOf(response) ?? null;
  response.status(status).render('desk/error', {
    ...deskLocals('This was not done', account),
    message: error.message,
    wasSent: request.method !== 'GET',
    kept: keptWords(request),
    mustSignIn: status === 401,
  });
};

/** What somebody wrote, so that no error takes it from them. */
function keptWords(request: Request): string {
  if (request.method === 'GET' || request.method === 'HEAD') return '';
  const texts = ['title', 'headline', 'body', 'originalEntry', 'latest', 'copy', 'note'];
  return texts
    .map((name) => fieldOf(request, name))
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}
