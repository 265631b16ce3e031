/** What failed inside, told to programs in the kind of file that they asked for; JSON as RFC 9457 has it. */
import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';

/** Answers a request for a text, a feed or JSON.
 *  @param path    of the request.  @param status  from 500 on
 *  @param detail  one line: what to do
 *  @returns whether it was one */
export function tellPlainly(
  response: Response,
  path: string,
  { status, detail }: { readonly status: number; readonly detail: string },
): boolean {
  const title = STATUS_CODES[status] ?? 'Error';
  const [ending] = /\.\w+$/.exec(path) ?? [];
  if (ending === '.json') {
    response.status(status).set('Content-Type', 'application/problem+json');
    response.end(JSON.stringify({ type: 'about:blank', title, status, detail }));
    return true;
  }
  if (ending !== '.txt' && ending !== '.xml') return false;
  response.status(status).type('text/plain').send(`${title}: ${detail}\n`);
  return true;
}
