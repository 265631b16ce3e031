/** An answer of the application in memory, for whoever asks the same. */
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Express } from 'express';

/** An answer without the headers that belong to one connection, or to one form of the body. */
export interface Rendered {
  readonly status: number;
  /** Names and values in turn, without the type of the body. */
  readonly headers: readonly string[];
  readonly contentType: string;
  readonly body: Buffer;
}

/** Asks the application as a program would that takes any page, in full: nothing of a reader's request comes along.
 *  What it answers has to be sent in one piece, as Express does. */
export async function render(app: Express, url: string): Promise<Rendered> {
  // A connection that leads nowhere.
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url });
  // Its body has ended: where even the error page fails, Express waits for that before it says so.
  request.push(null);
  const response = new ServerResponse(request);
  // Of the forms of the body each gets its own. Where there is one, Express makes none.
  response.setHeader('ETag', '""');
  return new Promise((resolve, reject) => {
    response.end = (chunk?: unknown) => {
      if (response.headersSent) reject(new Error(`${url} was not sent in one piece.`));
      else resolve({ status: response.statusCode, ...headersOf(response), body: toBuffer(chunk) });
      return response;
    };
    app(request, response);
  });
}

function headersOf(response: ServerResponse): Pick<Rendered, 'headers' | 'contentType'> {
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
