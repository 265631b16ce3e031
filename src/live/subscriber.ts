/** One open page: first what it missed, then what comes, each seq at most once. */
import { HEARTBEAT } from './stream-event.ts';

/** Where a subscriber's bytes go: a socket. */
export interface Outlet {
  write(bytes: Buffer): void;
  /** What was written and not yet taken by the network, in bytes. */
  readonly writableLength: number;
  /** Lets what was written go out, then ends. */
  destroySoon(): void;
  /** Ends at once. */
  destroy(): void;
}

export interface FramedEvent {
  readonly seq: number;
  readonly bytes: Buffer;
}

/** What was missed. */
export interface Backfill {
  readonly bytes: Buffer;
  /** Everything the entry was told up to this seq is in it, or was known before. */
  readonly upTo: number;
}

/** All of it in one object, right before its socket: ten thousand of them are told one after the other, and every further
 *  object is one more place of the memory to wait for. */
export class Subscriber {
  readonly #onLeave: () => void;
  /** Null before it is opened, and when it has gone. */
  #outlet: Outlet | null = null;
  /** What came before it was opened; null from then on. */
  #pending: FramedEvent[] | null = [];
  #isOver = false;
  #upTo = 0;
  #backlogMax = BACKLOG_MAX_BYTES;
  /** Beats since it was last written to. */
  #silentBeats = 0;

  constructor(onLeave: () => void) {
    this.#onLeave = onLeave;
  }

  /** Backfill and cutover: writes what was missed, then what came while that was read, and stays open. */
  open(outlet: Outlet, backfill: Backfill): void {
    const pending = this.#pending;
    if (pending === null) return;
    this.#pending = null;
    this.#outlet = outlet;
    this.#upTo = backfill.upTo;
    // A long backfill may take a slow line its time: only what gathers behind it counts.
    this.#backlogMax += backfill.bytes.length;
    outlet.write(backfill.bytes);
    for (const event of pending) this.tell(event);
    if (this.#isOver) this.end();
  }

  tell(event: FramedEvent): void {
    if (this.#outlet === null) {
      this.#pending?.push(event);
    } else if (event.seq > this.#upTo) {
      this.#upTo = event.seq;
      this.#write(this.#outlet, event.bytes);
    }
  }

  /** Shows that the connection lives, where nothing else did for some beats. */
  beat(): void {
    if (this.#outlet === null) return;
    this.#silentBeats += 1;
    if (this.#silentBeats >= SILENT_BEATS_MAX) this.#write(this.#outlet, HEARTBEAT);
  }

  /** Ends it, after what was told so far. */
  end(): void {
    const outlet = this.#outlet;
    this.#isOver = true;
    if (outlet === null) return;
    this.leave();
    outlet.destroySoon();
  }

  /** The reader has gone. */
  leave(): void {
    if (this.#outlet === null && this.#pending === null) return;
    this.#outlet = null;
    this.#pending = null;
    this.#onLeave();
  }

  /** Writes, unless the reader takes too little: then it is cut, and comes back for what it missed. */
  #write(outlet: Outlet, bytes: Buffer): void {
    this.#silentBeats = 0;
    outlet.write(bytes);
    if (outlet.writableLength <= this.#backlogMax) return;
    this.leave();
    outlet.destroy();
  }
}

const BACKLOG_MAX_BYTES = 256 * 1024;

/** How many beats may pass without a word. */
const SILENT_BEATS_MAX = 4;
