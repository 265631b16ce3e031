/** The fan-out: who has which entry open, and everybody told in slices, so that other requests come between. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type FramedEvent, Subscriber } from './subscriber.ts';

export interface Bounds {
  /** Streams in all, and from one address; 0 for no bound. */
  readonly max: number;
  readonly perAddress: number;
}

export class Hub {
  readonly #bounds: Bounds;
  readonly #byEntry = new Map<string, Set<Subscriber>>();
  readonly #byAddress = new Map<string, number>();
  #count = 0;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  get count(): number {
    return this.#count;
  }

  isOpen(entryId: string): boolean {
    return this.#byEntry.has(entryId);
  }

  /** Adds a subscriber, who is told from this moment on.
   *  @param address  the reader's; null for one that is not bounded
   *  @returns undefined where a bound is reached */
  join(entryId: string, address: string | null): Subscriber | undefined {
    if (this.#isFull(address)) return undefined;
    const channel = this.#byEntry.get(entryId) ?? new Set();
    const subscriber = new Subscriber(() => {
      channel.delete(subscriber);
      if (channel.size === 0 && this.#byEntry.get(entryId) === channel) this.#byEntry.delete(entryId);
      this.#countIn(address, -1);
    });
    channel.add(subscriber);
    this.#byEntry.set(entryId, channel);
    this.#countIn(address, 1);
    this.#heartbeat ??= setInterval(() => void this.#beat(), BEAT_MS).unref();
    return subscriber;
  }

  /** Tells everybody who has the entry open; resolves when all bytes are on their way. */
  async tell(entryId: string, events: readonly FramedEvent[]): Promise<void> {
    await inSlices(this.#byEntry.get(entryId) ?? [], (subscriber) => {
      for (const event of events) subscriber.tell(event);
    });
  }

  /** Ends everybody who has the entry open. */
  end(entryId: string): void {
    for (const subscriber of this.#byEntry.get(entryId) ?? []) subscriber.end();
  }

  /** Ends everybody. */
  endAll(): void {
    for (const entryId of this.#byEntry.keys()) this.end(entryId);
  }

  #isFull(address: string | null): boolean {
    const { max, perAddress } = this.#bounds;
    if (max > 0 && this.#count >= max) return true;
    return address !== null && perAddress > 0 && (this.#byAddress.get(address) ?? 0) >= perAddress;
  }

  #countIn(address: string | null, step: 1 | -1): void {
    this.#count += step;
    if (this.#count === 0) {
      clearInterval(this.#heartbeat);
      this.#heartbeat = undefined;
    }
    if (address === null) return;
    const ofAddress = (this.#byAddress.get(address) ?? 0) + step;
    if (ofAddress === 0) this.#byAddress.delete(address);
    else this.#byAddress.set(address, ofAddress);
  }

  async #beat(): Promise<void> {
    for (const channel of this.#byEntry.values()) {
      await inSlices(channel, (subscriber) => subscriber.beat());
    }
  }
}

/** Four of them without a word, and a heartbeat is sent: 20 seconds. */
const BEAT_MS = 5_000;
const SLICE = 250;

async function inSlices(
  subscribers: Iterable<Subscriber>,
  tell: (subscriber: Subscriber) => void,
): Promise<void> {
  let told = 0;
  for (const subscriber of subscribers) {
    tell(subscriber);
    told += 1;
    if (told % SLICE === 0) await nextTurn();
  }
}
