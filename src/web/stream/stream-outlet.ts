/** An answer that stays open. */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { STREAM_OPENING } from '../../live/stream-event.ts';
import type { Outlet } from '../../live/subscriber.ts';

/** Sends how a stream begins. The bytes go to the socket itself: the response would put each of them off to the next
 *  turn, at a third more work. They need no framing of HTTP's own, since the end of the connection is the end of the
 *  answer; `Connection: close` has to be set. */
export class StreamOutlet implements Outlet {
  readonly #socket: Socket;

  /** @param response  with its head written, and its socket */
  constructor(response: ServerResponse) {
    response.flushHeaders();
    this.#socket = response.req.socket;
    this.write(STREAM_OPENING);
  }

  write(bytes: Buffer): void {
    this.#socket.write(bytes);
  }

  get backlogBytes(): number {
    return this.#socket.writableLength;
  }

  end(): void {
    this.#socket.destroySoon();
  }

  destroy(): void {
    this.#socket.destroy();
  }
}
