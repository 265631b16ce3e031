/** Why a request was not answered by what stands before the application: noted there, told by the application. */
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';

const reasons = new WeakMap<IncomingMessage, unknown>();

/** @param reason  the error that is to be told */
export function noteRefusal(request: IncomingMessage, reason: unknown): void {
  reasons.set(request, reason);
}

/** Answers nothing that was refused. */
export const tellRefusals: RequestHandler = (request, _response, next) => {
  next(reasons.get(request));
};
