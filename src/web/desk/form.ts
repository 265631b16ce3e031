/** Forms as browsers send them (application/x-www-form-urlencoded). */
import express, { type Request, type RequestHandler } from 'express';
import { ValidationError } from '../../domain/errors.ts';
import { removeIllegal } from '../../formats/legal-text.ts';

/** Reads forms that anybody can send: a few short fields. */
export const readShortForm: RequestHandler = express.urlencoded({
  extended: false,
  limit: '10kb',
  parameterLimit: 20,
});

/** Reads the forms of the desk: up to 1 MB, which is more text than any day holds. */
export const readForm: RequestHandler = express.urlencoded({
  extended: false,
  limit: '1mb',
  parameterLimit: 2000,
});

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
