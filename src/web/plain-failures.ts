/** What went wrong, told to programs in the kind of file that they asked for; JSON as RFC 9457 has it. Who asks for a text
 *  or a feed that is not there may be a person: a page leads them on, as long as one can be made. */
import type { Response } from 'express';
import { STATUS_CODES } from './node-http.ts';

/** Answers a request for a text, a feed or JSON.
 *  @param path    of the request.  @param status  from 400 on
 *  @param detail  one line: what to do
 *  @returns whether that is all of the answer: where not, a page is to follow */
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
  if (status < 500 || (ending !== '.txt' && ending !== '.xml')) return false;
  response.status(status).type('text/plain').send(`${title}: ${detail}\n`);
  return true;
}
