/** What an entry was told after a seq, read and rendered once for all who ask the same. */
import { condense, type Told } from '../domain/wire/told.ts';
import type { Database } from '../store/database.ts';
import { getEntryById } from '../store/entries/entries.ts';
import { findHeadSeq, listWireAfter } from '../store/wire.ts';
import { frameEvent, STREAM_OPENING, type StreamEvent } from './stream-event.ts';
import type { Backfill } from './subscriber.ts';

/** Renders an entry's present state for rows of the wire, one event for each. */
export type RenderEvents = (entryId: string, told: readonly Told[]) => Promise<readonly StreamEvent[]>;

export interface Replay extends Backfill {
  /** In the order of their seqs. */
  readonly events: readonly StreamEvent[];
  readonly isClosed: boolean;
}

interface Kept {
  readonly replay: Promise<Replay>;
  /** Of it; 0 while it is being read. */
  bytes: number;
}

export class Replays {
  readonly #db: Database;
  readonly #render: RenderEvents;
  readonly #kept = new Map<string, Kept>();

  constructor(db: Database, render: RenderEvents) {
    this.#db = db;
    this.#render = render;
  }

  /** @param after  null: nothing is replayed, the position is the head */
  read(entryId: string, after: number | null): Promise<Replay> {
    const key = `${entryId} ${String(after)}`;
    const known = this.#kept.get(key);
    if (known) return known.replay;
    const kept = { replay: this.#readAnew(entryId, after), bytes: 0 };
    this.#kept.set(key, kept);
    this.#makeRoom();
    void kept.replay.then(
      ({ bytes }) => {
        kept.bytes = bytes.length;
        this.#makeRoom();
      },
      // Whoever waits for it hears of the failure.
      () => this.#drop(key, kept),
    );
    return kept.replay;
  }

  /** Forgets what the entry was told so far, also what is being read. */
  forget(entryId: string): void {
    for (const key of this.#kept.keys()) if (key.startsWith(`${entryId} `)) this.#kept.delete(key);
  }

  forgetAll(): void {
    this.#kept.clear();
  }

  async #readAnew(entryId: string, after: number | null): Promise<Replay> {
    const { rows, start, isClosed } = await this.#readRows(entryId, after);
    const events = rows.length === 0 ? [] : await this.#render(entryId, condense(rows));
    const upTo = rows.at(-1)?.seq ?? start;
    return { events, bytes: Buffer.concat([STREAM_OPENING, ...events.map(frameEvent)]), upTo, isClosed };
  }

  /** In one state of the database. What is rendered is read after it, and so is never older. */
  async #readRows(entryId: string, after: number | null) {
    return this.#db.reader
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        const head = await findHeadSeq(trx);
        // A seq that was never given, as after a restored backup, must not make anybody wait for it.
        const start = Math.min(after ?? head, head);
        const { closedAt } = await getEntryById(trx, entryId);
        const range = { entryId, after: start, limit: ROWS_MAX };
        return { rows: await listWireAfter(trx, range), start, isClosed: closedAt !== null };
      });
  }

  /** Drops the oldest as long as there are too many, or too large ones; the newest stays in any case. */
  #makeRoom(): void {
    let bytes = this.#kept.values().reduce((sum, one) => sum + one.bytes, 0);
    for (const [key, oldest] of this.#kept) {
      const isTooMuch = this.#kept.size > KEPT_MAX || bytes > KEPT_MAX_BYTES;
      if (!isTooMuch || this.#kept.size === 1) return;
      this.#kept.delete(key);
      bytes -= oldest.bytes;
    }
  }

  #drop(key: string, kept: Kept): void {
    if (this.#kept.get(key) === kept) this.#kept.delete(key);
  }
}

/** Most who come back missed the same. */
const KEPT_MAX = 64;
/** Anybody may ask for a long day from any seq on; its events take as much again. */
const KEPT_MAX_BYTES = 8_000_000;

/** More than an entry can have: updates are bounded, and each is revised a few times. */
const ROWS_MAX = 100_000;
