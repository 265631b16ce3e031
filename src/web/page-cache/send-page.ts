/** Sending a page: RFC 9110, 13 on conditional requests. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import type { Context } from '../../services/context.ts';
import { type Encoding, encodingsFor } from './encodings.ts';
import type { Page } from './page.ts';
import type { Head, Reply } from './reply.ts';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Sends the form that the client likes best of those that are ready, or tells it that what it has is still right.
 *  @param more  further headers, names and values in turn */
export function sendPage(
  { log }: Pick<Context, 'log'>,
  exchange: Exchange,
  page: Page,
  more: readonly string[] = NONE,
): void {
  const encodings = encodingsFor(exchange.request.headers['accept-encoding']);
  const reply = page.reply(encodings);
  if (reply) {
    sendReply(exchange, page, withHeaders(reply, more));
    return;
  }
  sendLater(exchange, page, encodings, more).catch((error: unknown) => {
    log.error({ err: error, url: exchange.request.url }, 'a kept page cannot be sent');
    // The client tries again.
    exchange.response.destroy();
  });
}

async function sendLater(
  exchange: Exchange,
  page: Page,
  encodings: readonly Encoding[],
  more: readonly string[],
): Promise<void> {
  sendReply(exchange, page, withHeaders(await page.replyLater(encodings), more));
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

function sendReply({ request, response }: Exchange, page: Page, reply: Reply): void {
  const known = page.status === 200 ? knownReply(request, page, reply) : undefined;
  if (known) response.writeHead(304, known.notModifiedHeaders).end();
  // Node leaves the body out where the question is HEAD.
  else response.writeHead(page.status, reply.headers).end(reply.body);
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
