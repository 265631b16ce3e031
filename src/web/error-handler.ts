/** From an error to the page that tells of it. The only place that picks statuses. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import {
  ConflictError,
  ForbiddenError,
  GoneError,
  KeyReusedError,
  NotFoundError,
  TooManyRequestsError,
  UnauthorizedError,
  UnavailableError,
  ValidationError,
} from '../domain/errors.ts';
import type { Series } from '../domain/series.ts';
import type { Context } from '../services/context.ts';
import { findSeriesAt } from '../services/reader/read-series.ts';
import { keepError } from './caching.ts';
import { openFailureLog } from './failure-log.ts';
import {
  BadRequestError,
  BusyError,
  MethodNotAllowedError,
  PreconditionFailedError,
  PreconditionRequiredError,
  TooLargeError,
  UnsupportedMediaTypeError,
} from './http-errors.ts';
import { tellPlainly } from './plain-failures.ts';
import { errorView } from './view-models/error-view.ts';

/** The last route: whatever no other took. */
export const refuseUnknown: RequestHandler = (_request, _response, next) => {
  next(new NotFoundError('There is no page at this address.'));
};

/** Answers with a page that looks like the site; what went wrong inside goes to the log only. */
export function handleErrors(context: Context): ErrorRequestHandler {
  const { config } = context;
  const logFailure = openFailureLog(context);
  // Express tells an error handler by its four parameters.
  return async (error: unknown, request, response, next) => {
    const status = statusOf(error);
    if (status >= 500) logFailure(error, request);
    if (response.headersSent) {
      next(error);
      return;
    }
    for (const name of OF_THE_FILE) response.removeHeader(name);
    if (status === 503) response.set('Retry-After', '30');
    if (status === 405) response.set('Allow', 'GET, HEAD');
    keepError(response, status);
    // What failed inside may be the database: such a page does without it.
    const series = status < 500 ? await findSeriesOf(context, request.path) : null;
    const page = errorView(status, series, config.publicUrl);
    if (tellPlainly(response, request.path, { status, detail: page.message })) return;
    response.status(status).render('reader/error', page);
  };
}

/** The series an address stands under, so that the page speaks its language. */
async function findSeriesOf(context: Context, path: string): Promise<Series | null> {
  try {
    return (await findSeriesAt(context, decodeURIComponent(path.split('/')[1] ?? ''))) ?? null;
  } catch {
    return null;
  }
}

/** What a file that was refused in part has set already, and what is not true of the page about it. */
const OF_THE_FILE = ['Content-Type', 'ETag', 'Last-Modified', 'Accept-Ranges'];

/** The status of the answer that tells of an error. */
export function statusOf(error: unknown): number {
  if (error instanceof NotFoundError) return 404;
  if (error instanceof MethodNotAllowedError) return 405;
  if (error instanceof ValidationError) return 400;
  if (error instanceof UnauthorizedError) return 401;
  if (error instanceof ForbiddenError) return 403;
  if (error instanceof ConflictError) return 409;
  if (error instanceof GoneError) return 410;
  if (error instanceof TooLargeError) return 413;
  if (error instanceof KeyReusedError) return 422;
  if (error instanceof BusyError || error instanceof UnavailableError) return 503;
  if (error instanceof TooManyRequestsError) return 429;
  return clientStatus(error) ?? 500;
}

/** The same for programs, which are told apart what cannot be read (400) and what can be read and breaks a rule (422). */
export function statusForPrograms(error: unknown): number {
  if (error instanceof BadRequestError) return 400;
  if (error instanceof PreconditionFailedError) return 412;
  if (error instanceof UnsupportedMediaTypeError) return 415;
  if (error instanceof ValidationError) return 422;
  if (error instanceof PreconditionRequiredError) return 428;
  return statusOf(error);
}

/** Express and its parsers mark what the client did wrong by a status: a path that is no UTF-8 is 400. */
function clientStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  return error.status >= 400 && error.status < 500 ? error.status : undefined;
}
