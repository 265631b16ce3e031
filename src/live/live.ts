/** The wire brought to open pages: followed, rendered once, told to everybody who has the entry open. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../store/database.ts';
import type { WireRow } from '../store/wire.ts';
import { type Bounds, Hub } from './hub.ts';
import { type RenderEvents, type Replay, Replays } from './replays.ts';
import { frameEvent } from './stream-event.ts';
import type { Subscriber } from './subscriber.ts';
import { WireFollower } from './wire-follower.ts';

/** What else this process answers from memory. */
export interface Memory {
  /** Forgets what rows of the wire make old. Called whenever the wire was read, also without rows.
   *  @returns whether all of it was old, as after the series changed, of which the wire has no rows
   *  @throws when it cannot tell what is old */
  told(rows: readonly WireRow[]): Promise<boolean>;
  /** The wire cannot be read: what is remembered may be old until told is called next. */
  doubt(): void;
  forgetAll(): void;
}

export interface LiveParts {
  readonly db: Database;
  readonly memory: Memory;
  readonly render: RenderEvents;
  readonly bounds: Bounds;
  /** Told of what failed; readers who are cut because of it come back by themselves. */
  readonly onFailure: (error: unknown) => void;
}

export class Live {
  readonly #parts: LiveParts;
  readonly #hub: Hub;
  readonly #replays: Replays;
  /** The last telling under way, by entry: the next one waits for it. */
  readonly #telling = new Map<string, Promise<void>>();
  #follower: WireFollower | undefined;
  #isStopped = false;

  constructor(parts: LiveParts) {
    this.#parts = parts;
    this.#hub = new Hub(parts.bounds);
    this.#replays = new Replays(parts.db, parts.render);
  }

  /** Streams that are open. */
  get count(): number {
    return this.#hub.count;
  }

  async start(): Promise<void> {
    this.#follower = await WireFollower.start(this.#parts.db, {
      onRows: (rows) => this.#take(rows),
      onFailure: (error) => {
        this.#replays.forgetAll();
        this.#parts.memory.doubt();
        this.#parts.onFailure(error);
      },
    });
  }

  /** Ends all streams, and follows no more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#hub.endAll();
    await this.#follower?.stop();
    await Promise.all(this.#telling.values());
  }

  /** Resolves when nothing kept here is older than the commit. What goes to open pages is not waited for. */
  async committed(): Promise<void> {
    const isRead = await this.#follower?.catchUp();
    // What was confirmed must be seen, even if nothing else can be.
    if (isRead === false) this.#parts.memory.forgetAll();
  }

  /** Adds a subscriber, to be opened with a replay that is read afterwards: so nothing falls between.
   *  @param address  the reader's; null for one that is not bounded
   *  @returns undefined where a bound is reached */
  join(entryId: string, address: string | null): Subscriber | undefined {
    const subscriber = this.#hub.join(entryId, address);
    // Told what it missed and ended, it comes back to the process that takes over.
    if (this.#isStopped) subscriber?.end();
    return subscriber;
  }

  /** What a published entry was told after a seq, its present state once.
   *  @param after  null: nothing is replayed, the position is the head */
  replay(entryId: string, after: number | null): Promise<Replay> {
    return this.#replays.read(entryId, after);
  }

  /** Readers are told last: whoever loads a page because of it gets a new one. */
  async #take(rows: readonly WireRow[]): Promise<void> {
    const byEntry = Map.groupBy(rows, (row) => row.entryId);
    for (const entryId of byEntry.keys()) this.#replays.forget(entryId);
    try {
      if (await this.#parts.memory.told(rows)) this.#replays.forgetAll();
    } finally {
      this.#tell(byEntry);
    }
  }

  #tell(byEntry: ReadonlyMap<string, readonly WireRow[]>): void {
    for (const [entryId, own] of byEntry) {
      if (!this.#hub.isOpen(entryId)) continue;
      const before = this.#telling.get(entryId);
      const telling = this.#tellAfter(before, entryId, own);
      this.#telling.set(entryId, telling);
      void telling.then(() => {
        if (this.#telling.get(entryId) === telling) this.#telling.delete(entryId);
      });
    }
  }

  async #tellAfter(
    before: Promise<void> | undefined,
    entryId: string,
    rows: readonly WireRow[],
  ): Promise<void> {
    await before;
    // Whoever published is answered first.
    await nextTurn();
    try {
      const events = await this.#parts.render(entryId, rows);
      await this.#hub.tell(
        entryId,
        events.map((event) => ({ seq: event.seq, bytes: frameEvent(event) })),
      );
      if (events.some(({ kind }) => kind === 'close')) this.#hub.end(entryId);
    } catch (error) {
      // What was not told must not be passed over: whoever comes back is told all after its last seq.
      this.#hub.end(entryId);
      this.#parts.onFailure(error);
    }
  }
}
