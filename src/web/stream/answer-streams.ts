/** `/SERIES/2018/06/28/live`: what happens on a day's page, told before the application takes a look, so that the thousands
 *  who come back after a start cost little. WHATWG HTML, server-sent events. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { LRUCache } from 'lru-cache';
import type { Live } from '../../live/live.ts';
import type { Context } from '../../services/context.ts';
import { getPublishedEntryId } from '../../services/reader/read-entry.ts';
import { leaveHttp, takeSocket } from '../bare-sockets.ts';
import { boundedAddress } from './bounded-address.ts';
import { BusyError } from '../http-errors.ts';
import { noteRefusal } from '../refusals.ts';
import { securityHeaders } from '../security.ts';
import { type Trust, trustOf } from '../trusted-proxies.ts';
import { parsePosition } from './position.ts';
import { type StreamAddress, streamAddress } from './stream-address.ts';

export interface StreamParts {
  readonly context: Context;
  readonly live: Live;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Opens streams, and leaves everything else to the next listener; so also what is to be said about a stream that cannot
 *  be opened. */
export function answerStreams(parts: StreamParts, next: RequestListener): RequestListener {
  const door = new StreamDoor(parts);
  return (request, response) => {
    const address = isReading(request) ? streamAddress(request.url ?? '') : undefined;
    if (!address) {
      next(request, response);
      return;
    }
    door.open(address, { request, response }).catch((error: unknown) => {
      noteRefusal(request, error);
      next(request, response);
    });
  };
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

class StreamDoor {
  readonly #parts: StreamParts;
  readonly #securityHeaders: readonly string[];
  readonly #trust: Trust;
  /** Ids of published days. A day keeps its address, and stays published. */
  readonly #entryIds = new LRUCache<string, string>({ max: 1_000 });

  constructor(parts: StreamParts) {
    this.#parts = parts;
    this.#securityHeaders = securityHeaders(parts.context.config.publicUrl);
    this.#trust = trustOf(parts.context.config);
  }

  /** What was missed since the seq that the request names, then what comes. To be called as leaveHttp is.
   *  @throws NotFoundError no such day.  @throws ValidationError no such position.  @throws BusyError a bound is reached, or
   *    an answer before it is still due on its connection */
  async open(address: StreamAddress, { request, response }: Exchange): Promise<void> {
    const { live } = this.#parts;
    // RFC 9112, 9.3.2: answers go out in the order of the questions, and its bytes would not wait for their turn.
    if (!response.socket) throw new BusyError('A stream takes a connection on which nothing else is due.');
    leaveHttp(request, response);
    const after = parsePosition(request.headers['last-event-id'], address.after);
    const entryId = await this.#entryIdOf(address);
    if (request.method === 'HEAD') {
      this.#begin(response, 200, STREAM_TYPE).end();
      return;
    }
    // Nobody would say of one who has gone by then that it left.
    if (response.destroyed) return;
    const subscriber = live.join(entryId, boundedAddress(request, this.#trust));
    if (!subscriber) throw new BusyError('As many pages are open as may be. Ask live.json instead.');
    request.socket.on('close', () => subscriber.leave());
    try {
      const replay = await live.replay(entryId, after);
      if (replay.isClosed) subscriber.end();
      // A browser that is answered 204 comes back no more.
      if (replay.isClosed && replay.events.length === 0) this.#begin(response, 204).end();
      else subscriber.open(this.#socketOf(this.#begin(response, 200, STREAM_TYPE)), replay);
    } catch (error) {
      subscriber.leave();
      throw error;
    }
  }

  async #entryIdOf({ slug, day }: StreamAddress): Promise<string> {
    const key = `${slug}/${day}`;
    const known = this.#entryIds.get(key);
    if (known !== undefined) return known;
    const entryId = await getPublishedEntryId(this.#parts.context, slug, day);
    this.#entryIds.set(key, entryId);
    return entryId;
  }

  /** The bytes go to the socket itself: the response would put each of them off to the next turn, at a third more work.
   *  They need no framing of HTTP's own, since the end of the connection is the end of the answer. */
  #socketOf(response: ServerResponse): Socket {
    response.flushHeaders();
    return takeSocket(response);
  }

  #begin(response: ServerResponse, status: number, more: readonly string[] = []): ServerResponse {
    response.removeHeader('Transfer-Encoding');
    return response.writeHead(status, [...this.#securityHeaders, ...STREAM_HEADERS, ...more]);
  }
}

const STREAM_TYPE = ['Content-Type', 'text/event-stream; charset=utf-8'];

const STREAM_HEADERS = [
  'Cache-Control',
  'no-store, no-transform',
  // nginx passes on at once what it would else gather.
  'X-Accel-Buffering',
  'no',
  'Connection',
  'close',
];
