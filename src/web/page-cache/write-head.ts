/** The head of a kept page, as Node makes it. Node checks some twenty headers and joins them for each answer, which takes a
 *  fifth of all that a kept page costs. Every answer of one second that leaves its connection open has the same head,
 *  down to the date: it is made once. */
import type { ServerResponse } from 'node:http';
import type { Clock } from '../../services/context.ts';

/** Does what response.writeHead does, where no header was set before.
 *  @param headers  names and values in turn, with the length of the body, if there is one; one array goes with one status */
export function writeHead(
  clock: Clock,
  response: ServerResponse,
  { status, headers }: { readonly status: number; readonly headers: readonly string[] },
): ServerResponse {
  const second = clock.now().slice(0, SECOND_LENGTH);
  const made = heads.get(headers);
  if (made?.second === second && takeHead(response, status, made.text)) return response;
  response.writeHead(status, [...headers]);
  if (leavesOpen(response) && HEAD in response && typeof response[HEAD] === 'string') {
    heads.set(headers, { second, text: response[HEAD] });
  }
  return response;
}

const SECOND_LENGTH = '2026-03-05T14:00:00'.length;

interface MadeHead {
  readonly second: string;
  readonly text: string;
}

/** By the headers it was made of: whoever gives those up gives up the head. */
const heads = new WeakMap<readonly string[], MadeHead>();

/** Where Node has the head until the body goes out. The field is Node's own: where there is none, or where it does not count as a
 *  head, each head is made by writeHead. */
const HEAD = '_header';

/** @returns false where the head has to be another one */
function takeHead(response: ServerResponse, status: number, text: string): boolean {
  if (!leavesOpen(response) || !(HEAD in response)) return false;
  response[HEAD] = text;
  response.statusCode = status;
  return response.headersSent;
}

/** Older clients, and those that say so, are told that their connection ends. */
function leavesOpen({ req, shouldKeepAlive }: ServerResponse): boolean {
  return shouldKeepAlive && req.httpVersionMinor === 1;
}
