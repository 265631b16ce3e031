/** A reader's open page: it follows the stream of a day, and comes back with the last seq it was told, elsewhere. */
import { setTimeout as pause } from 'node:timers/promises';
import type { StreamEvent } from '../../src/live/stream-event.ts';
import { openStream } from './stream.ts';

/** Follows until an event comes that is the last one.
 *  @param nextAddress  of the server to go to, asked at each coming
 *  @param stream.after  the seq that its page includes
 *  @returns all that was told, in the order it came */
export async function followUntil(
  nextAddress: () => string,
  stream: { readonly path: string; readonly after: number },
  isLast: (event: StreamEvent) => boolean,
): Promise<readonly StreamEvent[]> {
  const heard: StreamEvent[] = [];
  while (!heard.some(isLast)) {
    const position = String(heard.at(-1)?.seq ?? stream.after);
    heard.push(...(await hear(`${nextAddress()}${stream.path}`, position, isLast)));
  }
  return heard;
}

/** One connection, until the last event came, or the server went or would not have anybody. */
async function hear(
  url: string,
  position: string,
  isLast: (event: StreamEvent) => boolean,
): Promise<readonly StreamEvent[]> {
  const { origin, pathname } = new URL(url);
  const headers = { 'Last-Event-ID': position };
  const stream = await openStream(origin, pathname, { headers }).catch(() => undefined);
  if (!stream) {
    await pause(BACK_AFTER_MS);
    return [];
  }
  await stream.until((events) => events.some(isLast)).catch(() => pause(BACK_AFTER_MS));
  stream.close();
  return stream.events();
}

/** A browser waits longer; nothing here depends on it. */
const BACK_AFTER_MS = 20;
