/** An answer that stays open. */
import type { ServerResponse } from 'node:http';
import { STREAM_OPENING } from '../live/stream-event.ts';
import type { Outlet } from '../live/subscriber.ts';

/** Sends the head, and how a stream begins. The bytes then go to the socket itself: the response would put each of them
 *  off to the next turn, at a third more work. They need no framing of HTTP's own, since the end of the connection is
 *  the end of the answer; `Connection: close` has to be set. */
export function openOutlet(response: ServerResponse): Outlet {
  response.removeHeader('Transfer-Encoding');
  response.flushHeaders();
  const outlet: Outlet = {
    write: (bytes) => void (response.socket ?? response).write(bytes),
    backlogBytes: () => response.writableLength,
    end: () => void response.end(),
    destroy: () => void response.destroy(),
  };
  outlet.write(STREAM_OPENING);
  return outlet;
}
