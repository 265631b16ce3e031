/** An answer of the application in memory, for whoever asks the same. */
import type { OutgoingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Express } from 'express';
import { BusyError } from '../http-errors.ts';
import { IncomingMessage, ServerResponse } from '../node-http.ts';

/** An answer without the headers that belong to one connection, or to one form of the body. */
export interface Rendered {
  readonly status: number;
  /** Names and values in turn, without the type of the body. */
  readonly headers: readonly string[];
  readonly contentType: string;
  readonly body: Buffer;
}

/** Asks the application as a program would that takes any page, in full: nothing of a reader's request comes along.
 *  What it answers has to be sent in one piece, as Express does.
 *  @throws BusyError it does not answer in time: whatever it waits for, all who want the page wait for this one answer */
export async function render(app: Express, url: string, withinMs = ANSWER_WITHIN_MS): Promise<Rendered> {
  // A connection that leads nowhere.
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url });
  // Its body has ended: where even the error page fails, Express waits for that before it says so.
  request.push(null);
  const response = new ServerResponse(request);
  // Of the forms of the body each gets its own. Where there is one, Express makes none.
  response.setHeader('ETag', '""');
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(tooLate(url, withinMs)), withinMs).unref();
    response.end = (chunk?: unknown) => {
      clearTimeout(deadline);
      if (response.headersSent) reject(new Error(`${url} was not sent in one piece.`));
      else resolve({ status: response.statusCode, ...headersOf(response), body: toBuffer(chunk) });
      return response;
    };
    app(request, response);
  });
}

/** Longer than anything that a page waits for, and shorter than proxies wait for a page. */
const ANSWER_WITHIN_MS = 30_000;

function tooLate(url: string, withinMs: number): BusyError {
  return new BusyError(`${url} was not rendered within ${withinMs / 1000} seconds. Try again in a while.`);
}

function headersOf(response: OutgoingMessage): Pick<Rendered, 'headers' | 'contentType'> {
  const valueOf = (name: string) => String(response.getHeader(name) ?? '');
  const names = response.getHeaderNames().filter((name) => !SAID_ANEW.has(name));
  return { headers: names.flatMap((name) => [name, valueOf(name)]), contentType: valueOf('Content-Type') };
}

/** Of each form of the body by itself. */
const SAID_ANEW = new Set(['content-length', 'content-type', 'etag', 'last-modified']);

function toBuffer(chunk: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk;
  return Buffer.from(typeof chunk === 'string' ? chunk : '');
}
