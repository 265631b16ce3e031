/** What is said to whoever sends no request that can be read: Node tells it before any listener of requests. */
import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { STATUS_CODES } from './node-http.ts';
import { securityHeaders } from './security.ts';

/** Answers in a line of text, with the headers that every answer carries, and closes. */
export function refuseMalformed(server: Server, publicUrl: string): void {
  const headers = headerLines([
    ...securityHeaders(publicUrl),
    ...['Content-Type', 'text/plain; charset=utf-8', 'Cache-Control', 'no-store', 'Connection', 'close'],
  ]);
  const latest = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => latest.set(socket, response));
  // Nothing is read from it any more, and it may stay open for hours.
  server.on('upgrade', ({ socket }) => latest.delete(socket));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Nobody hears it who is gone; within another answer it would be taken for part of that.
    if (!socket.writable || isUnderWay(latest.get(socket))) socket.destroy();
    else socket.end(answerOf(error, headers), () => socket.destroy());
  });
}

function isUnderWay(response: ServerResponse | undefined): boolean {
  return response !== undefined && response.headersSent && !response.writableFinished;
}

function answerOf({ code = '' }: NodeJS.ErrnoException, headers: string): string {
  const [status, text] = REFUSALS.get(code) ?? [400, 'This is no request that can be read.'];
  const length = `Content-Length: ${String(text.length + 1)}\r\n`;
  return `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${headers}${length}\r\n${text}\n`;
}

const REFUSALS = new Map<string, readonly [number, string]>([
  ['HPE_HEADER_OVERFLOW', [431, 'The headers of the request are too large.']],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', [413, 'The request is too large.']],
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, 'The request took too long to arrive.']],
]);

function headerLines(headers: readonly string[]): string {
  return headers.map((text, index) => text + (index % 2 === 0 ? ': ' : '\r\n')).join('');
}
