/** Forms as browsers send them (application/x-www-form-urlencoded). */
import express, { type Request, type RequestHandler } from 'express';
import { ValidationError } from '../../domain/errors.ts';
import { removeIllegal } from '../../formats/legal-text.ts';
import { isTooLarge, TooLargeError } from '../http-errors.ts';

/** Reads forms that anybody can send: a few short fields. */
export const readShortForm = readWithin({ limit: 10_000, parameterLimit: 20 });

/** Reads the forms of the desk: up to 4 MB, which is more text than any day holds, also in letters that take nine
 *  bytes on the line. */
export const readForm = readWithin({ limit: 4_000_000, parameterLimit: 2000 });

interface FormLimits {
  /** Bytes. */
  readonly limit: number;
  readonly parameterLimit: number;
}

function readWithin(limits: FormLimits): RequestHandler {
  const read: RequestHandler = express.urlencoded({ extended: false, ...limits });
  return (request, response, next) => {
    read(request, response, (error: unknown) => {
      next(isTooLarge(error) ? new TooLargeError(TOO_LARGE, { cause: error }) : error);
    });
  };
}

const TOO_LARGE = 'The form is larger than this page takes: send a shorter text.';

/** One field of a form, or of a query, without what no page can show; empty where there is none. Of several with one
 *  name, the last. */
export function fieldOf(request: Request, name: string): string {
  return fieldsOf(request, name).at(-1) ?? '';
}

/** All fields of one name, such as checkboxes. */
export function fieldsOf(request: Request, name: string): readonly string[] {
  const body: unknown = request.body;
  const value = isForm(body) && Object.hasOwn(body, name) ? body[name] : request.query[name];
  return [value]
    .flat()
    .filter((one) => typeof one === 'string')
    .map(removeIllegal);
}

/** What to say beside the fields of a form that was refused.
 *  @throws the error, where it is none of a field */
export function fieldErrorsOf(error: unknown): Readonly<Record<string, string>> {
  if (error instanceof ValidationError && Object.keys(error.fields).length > 0) return error.fields;
  throw error;
}

function isForm(body: unknown): body is Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null;
}
