/** `/SERIES/2018/06/28/live.json`: what happens on a day's page, for those who ask from time to time. */
import type { RequestHandler } from 'express';
import { pollIntervalMs } from '../../domain/wire/poll-interval.ts';
import type { Live } from '../../live/live.ts';
import type { Context } from '../../services/context.ts';
import { getPublishedEntryId } from '../../services/reader/read-entry.ts';
import { parseAfter } from '../stream/position.ts';
import { dayOf, seriesOf } from './address.ts';

export function showLive(context: Context, live: Live): RequestHandler {
  return async (request, response) => {
    const after = parseAfter(request.query['after']);
    const entryId = await getPublishedEntryId(context, seriesOf(request), dayOf(request));
    const { upTo, events, isClosed } = await live.replay(entryId, after);
    const intervalMs = pollIntervalMs({ streams: live.count, isClosed });
    response.json({ seq: upTo, events, intervalMs, closed: isClosed });
  };
}
