/** The body of a request as JSON (RFC 8259): UTF-8, and nothing else. */
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { BadRequestError, isTooLarge, TooLargeError, UnsupportedMediaTypeError } from '../http-errors.ts';

/** More than the longest texts take in JSON. */
const BODY_MAX_BYTES = 4_000_000;

/** Reads the body's bytes, where they say that they are JSON.
 *  UnsupportedMediaTypeError for any other type; TooLargeError for more than 4 MB. */
export const readJson: readonly RequestHandler[] = [demandJson, readBytes()];

/** What readJson read.
 *  @throws BadRequestError it is no JSON, or no UTF-8 */
export function jsonOf(request: Request): unknown {
  const bytes: unknown = request.body;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(toBytes(bytes)));
  } catch (cause) {
    throw new BadRequestError('The body is no JSON in UTF-8.', {}, { cause });
  }
}

function demandJson(request: Request, _response: Response, next: NextFunction): void {
  const type = /^application\/json *(?:; *charset="?([\w-]+)"?)? *$/i.exec(request.get('Content-Type') ?? '');
  const charset = type?.[1]?.toLowerCase() ?? 'utf-8';
  if (type && charset === 'utf-8') next();
  else next(new UnsupportedMediaTypeError('Send the body as application/json, in UTF-8.'));
}

function readBytes(): RequestHandler {
  const read: RequestHandler = express.raw({ type: () => true, limit: BODY_MAX_BYTES });
  return (request, response, next) => {
    read(request, response, (error: unknown) => {
      next(isTooLarge(error) ? new TooLargeError('The body is larger than 4 MB.', { cause: error }) : error);
    });
  };
}

/** A request without a body leaves nothing to decode. */
function toBytes(body: unknown): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array();
}
