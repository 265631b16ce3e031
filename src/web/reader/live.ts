/** `/SERIES/2018/06/28/live` and `/live.json`: what happens on a day's page. WHATWG HTML, server-sent events. */
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { ValidationError } from '../../domain/errors.ts';
import { pollIntervalMs } from '../../domain/wire/poll-interval.ts';
import type { Live } from '../../live/live.ts';
import type { Context } from '../../services/context.ts';
import { getPublishedEntryId } from '../../services/reader/read-entry.ts';
import { BusyError } from '../http-errors.ts';
import { openOutlet } from '../stream-outlet.ts';
import { dayOf, seriesOf } from './address.ts';

/** The stream: what was missed since the seq that the request names, then what comes. */
export function openStream(context: Context, live: Live): RequestHandler {
  return async (request, response) => {
    const after = positionOf(request);
    const entryId = await getPublishedEntryId(context, seriesOf(request), dayOf(request));
    response.set(STREAM_HEADERS);
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const subscriber = live.join(entryId, boundedAddress(request));
    if (!subscriber) throw new BusyError('As many pages are open as may be. Ask live.json instead.');
    response.once('close', () => subscriber.leave());
    try {
      const replay = await live.replay(entryId, after);
      if (replay.isClosed) subscriber.end();
      if (replay.isClosed && replay.events.length === 0) endForGood(response);
      else subscriber.open(openOutlet(response), replay);
    } catch (error) {
      subscriber.leave();
      throw error;
    }
  };
}

/** The same as JSON, for those who ask from time to time. */
export function showLive(context: Context, live: Live): RequestHandler {
  return async (request, response) => {
    const after = afterOf(request);
    const entryId = await getPublishedEntryId(context, seriesOf(request), dayOf(request));
    const { upTo, events, isClosed } = await live.replay(entryId, after);
    const intervalMs = pollIntervalMs({ streams: live.count, isClosed });
    response.json({ seq: upTo, events, intervalMs, closed: isClosed });
  };
}

const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  // nginx passes on at once what it would else gather.
  'X-Accel-Buffering': 'no',
  Connection: 'close',
};

/** Last-Event-ID, which a browser sends when it comes back, else `after`. A header that is no seq counts as none. */
function positionOf(request: Request): number | null {
  const header = SEQ.safeParse(request.get('Last-Event-ID'));
  return header.success ? header.data : afterOf(request);
}

/** @returns null where the address names no seq
 *  @throws ValidationError it names something else */
function afterOf(request: Request): number | null {
  const after = request.query['after'];
  if (after === undefined) return null;
  const parsed = SEQ.safeParse(after);
  if (parsed.success) return parsed.data;
  throw new ValidationError('after is a seq: a whole number from 0 up.', {
    after: 'a whole number from 0 up',
  });
}

const SEQ = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

/** Null on this machine: a proxy that does not say for whom it asks, or somebody who measures. */
function boundedAddress({ ip = '' }: Request): string | null {
  return LOOPBACK.test(ip) ? null : ip;
}

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/** A browser that is answered 204 comes back no more. */
function endForGood(response: Response): void {
  response.removeHeader('Content-Type');
  response.status(204).end();
}
