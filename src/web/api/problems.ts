/** Errors as problem documents (RFC 9457). */
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { DatelineError, NotFoundError, TooManyRequestsError, ValidationError } from '../../domain/errors.ts';
import { statusForPrograms } from '../error-handler.ts';
import { openFailureLog } from '../failure-log.ts';
import { BadRequestError, MethodNotAllowedError, PreconditionFailedError } from '../http-errors.ts';
import { STATUS_CODES } from '../node-http.ts';
import type { Parts } from '../parts.ts';
import { etagOf } from './precondition.ts';

/** The last route of the API: whatever no other took. */
export const refuseUnknownCall: RequestHandler = (_request, _response, next) => {
  next(new NotFoundError('There is no call at this address: /api/v1/openapi.json describes them all.'));
};

/** Tells which methods an address has, and refuses the others. */
export function refuseOtherMethods(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    response.set('Allow', allowed.join(', '));
    if (request.method === 'OPTIONS') response.status(204).end();
    else next(new MethodNotAllowedError(`${request.method} does nothing here: use ${allowed.join(', ')}.`));
  };
}

/** Answers whatever went wrong below `/api`; what went wrong inside goes to the log only. */
export function answerProblems({ context, view }: Pick<Parts, 'context' | 'view'>): ErrorRequestHandler {
  const logFailure = openFailureLog(context);
  return (error: unknown, request, response, next) => {
    const status = statusForPrograms(error);
    if (status >= 500) logFailure(error, request);
    if (response.headersSent) {
      next(error);
      return;
    }
    setHeaders(response, error, status);
    const problem = JSON.stringify(problemOf(error, status, view.publicUrl));
    response.status(status).set('Content-Type', 'application/problem+json').end(problem);
  };
}

function setHeaders(response: Response, error: unknown, status: number): void {
  if (error instanceof TooManyRequestsError) response.set('Retry-After', String(error.retryAfterSeconds));
  if (status === 503) response.set('Retry-After', '5');
  if (error instanceof PreconditionFailedError) response.set('ETag', etagOf(error.present));
}

function problemOf(error: unknown, status: number, origin: string) {
  const title = STATUS_CODES[status] ?? 'Error';
  const problem = { type: 'about:blank', title, status, detail: detailOf(error, status) };
  if (error instanceof PreconditionFailedError) {
    return { ...problem, type: describedAt(origin, 'StaleProblem'), present: error.present };
  }
  if (!(error instanceof ValidationError || error instanceof BadRequestError)) return problem;
  if (Object.keys(error.fields).length === 0) return problem;
  return { ...problem, type: describedAt(origin, 'Problem'), errors: error.fields };
}

/** What Express and its parsers say of a request is in English and names no insides. */
function detailOf(error: unknown, status: number): string {
  const isTold = error instanceof DatelineError || status < 500;
  if (isTold && error instanceof Error && error.message !== '') return error.message;
  return 'Something went wrong on the server. Try again later; the log there says what it was.';
}

function describedAt(origin: string, schema: string): string {
  return `${origin}/api/v1/openapi.json#/components/schemas/${schema}`;
}
