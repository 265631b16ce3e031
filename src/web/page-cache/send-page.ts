/** Sending a page: RFC 9110, 13 on conditional requests. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import type { Context } from '../../services/context.ts';
import { encodingsFor } from './encodings.ts';
import type { Page } from './page.ts';
import type { Head, Reply } from './reply.ts';
import { writeHead } from './write-head.ts';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Sends the form that the client likes best of those that are ready, or tells it that what it has is still right.
 *  @param more  further headers, names and values in turn */
export function sendPage(
  context: Pick<Context, 'clock' | 'log'>,
  exchange: Exchange,
  page: Page,
  more: readonly string[] = NONE,
): void {
  const encodings = encodingsFor(exchange.request.headers['accept-encoding']);
  const send = (form: Reply) => sendReply(context, exchange, page, withHeaders(form, more));
  const reply = page.reply(encodings);
  if (reply) send(reply);
  else {
    page
      .replyLater(encodings)
      .then(send)
      .catch((error: unknown) => {
        context.log.error({ err: error, url: exchange.request.url }, 'a kept page cannot be sent');
        // The client tries again.
        exchange.response.destroy();
      });
  }
}

const NONE: readonly string[] = [];

function withHeaders(reply: Reply, more: readonly string[]): Reply {
  if (more.length === 0) return reply;
  return {
    ...reply,
    headers: [...reply.headers, ...more],
    notModifiedHeaders: [...reply.notModifiedHeaders, ...more],
  };
}

function sendReply(
  { clock }: Pick<Context, 'clock'>,
  { request, response }: Exchange,
  page: Page,
  reply: Reply,
): void {
  const known = page.status === 200 ? knownReply(request, page, reply) : undefined;
  if (known) writeHead(clock, response, { status: 304, headers: known.notModifiedHeaders }).end();
  // Node leaves the body out where the question is HEAD.
  else writeHead(clock, response, { status: page.status, headers: reply.headers }).end(reply.body);
}

/** The form of the page that the client has already, be it another one than it would be sent. */
function knownReply({ headers }: IncomingMessage, page: Page, reply: Reply): Head | undefined {
  const etag = headers['if-none-match'];
  if (etag === reply.etag) return reply;
  if (etag === undefined && headers['if-modified-since'] === undefined) return undefined;
  return [reply, ...page.heads].find((one) =>
    fresh(headers, { etag: one.etag, 'last-modified': one.lastModified }),
  );
}
