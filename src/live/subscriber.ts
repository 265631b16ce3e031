/** One open page: first what it missed, then what comes, each seq at most once. */
import { HEARTBEAT } from './stream-event.ts';

/** Where a subscriber's bytes go. */
export interface Outlet {
  write(bytes: Buffer): void;
  /** What was written and not yet taken by the network. */
  readonly backlogBytes: number;
  /** Lets what was written go out, then ends. */
  end(): void;
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

interface Waiting {
  readonly step: 'waiting';
  readonly pending: FramedEvent[];
  isOver: boolean;
}

interface Open {
  readonly step: 'open';
  readonly outlet: Outlet;
  readonly backlogMax: number;
  upTo: number;
}

type State = Waiting | Open | typeof GONE;

export class Subscriber {
  readonly #onLeave: () => void;
  #state: State = { step: 'waiting', pending: [], isOver: false };
  /** Beats since it was last written to. */
  #silentBeats = 0;

  constructor(onLeave: () => void) {
    this.#onLeave = onLeave;
  }

  /** Backfill and cutover: writes what was missed, then what came while that was read, and stays open. */
  open(outlet: Outlet, backfill: Backfill): void {
    const before = this.#state;
    if (before.step !== 'waiting') return;
    // A long backfill may take a slow line its time: only what gathers behind it counts.
    const backlogMax = BACKLOG_MAX_BYTES + backfill.bytes.length;
    this.#state = { step: 'open', outlet, backlogMax, upTo: backfill.upTo };
    outlet.write(backfill.bytes);
    for (const event of before.pending) this.tell(event);
    if (before.isOver) this.end();
  }

  tell(event: FramedEvent): void {
    const state = this.#state;
    switch (state.step) {
      case 'waiting':
        state.pending.push(event);
        return;
      case 'open':
        if (event.seq <= state.upTo) return;
        state.upTo = event.seq;
        this.#write(state, event.bytes);
        return;
      case 'gone':
    }
  }

  /** Shows that the connection lives, where nothing else did for some beats. */
  beat(): void {
    const state = this.#state;
    if (state.step !== 'open') return;
    this.#silentBeats += 1;
    if (this.#silentBeats >= SILENT_BEATS_MAX) this.#write(state, HEARTBEAT);
  }

  /** Ends it, after what was told so far. */
  end(): void {
    const state = this.#state;
    if (state.step === 'waiting') state.isOver = true;
    if (state.step !== 'open') return;
    this.leave();
    state.outlet.end();
  }

  /** The reader has gone. */
  leave(): void {
    if (this.#state.step === 'gone') return;
    this.#state = GONE;
    this.#onLeave();
  }

  /** Writes, unless the reader takes too little: then it is cut, and comes back for what it missed. */
  #write({ outlet, backlogMax }: Open, bytes: Buffer): void {
    this.#silentBeats = 0;
    outlet.write(bytes);
    if (outlet.backlogBytes <= backlogMax) return;
    this.leave();
    outlet.destroy();
  }
}

const GONE = { step: 'gone' } as const;

const BACKLOG_MAX_BYTES = 256 * 1024;

/** How many beats may pass without a word. */
const SILENT_BEATS_MAX = 4;
