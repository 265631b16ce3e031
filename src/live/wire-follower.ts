/** Following the wire: what any process tells readers, in order, each row once. */
import type { Database } from '../store/database.ts';
import { findHeadSeq, listWireAfter, type WireRow } from '../store/wire.ts';

export interface Following {
  /** Takes rows in the order of their seqs, each once; none where nothing was told since. */
  readonly onRows: (rows: readonly WireRow[]) => Promise<void>;
  /** The wire cannot be read: what is known may be old until onRows is called next. */
  readonly onFailure: (error: unknown) => void;
}

export class WireFollower {
  readonly #db: Database;
  readonly #following: Following;
  readonly #watch: { close(): Promise<void> };
  readonly #poll: NodeJS.Timeout;
  #seq: number;
  #isStopped = false;
  #reading: Promise<boolean> = Promise.resolve(true);
  #waiting: Promise<boolean> | undefined;

  private constructor(db: Database, seq: number, following: Following) {
    this.#db = db;
    this.#seq = seq;
    this.#following = following;
    const wake = () => void this.catchUp();
    this.#watch = db.watch(wake);
    this.#poll = setInterval(wake, POLL_MS).unref();
  }

  /** Follows from the present head on. */
  static async start(db: Database, following: Following): Promise<WireFollower> {
    return new WireFollower(db, await findHeadSeq(db.reader), following);
  }

  /** Resolves when what was committed before the call has been given to onRows, or onFailure was told why not. One
   *  read at a time: all who ask during one share the next.
   *  @returns whether the wire could be read */
  catchUp(): Promise<boolean> {
    this.#waiting ??= this.#reading.then(() => {
      this.#waiting = undefined;
      this.#reading = this.#read();
      return this.#reading;
    });
    return this.#waiting;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#poll);
    await this.#watch.close();
    await this.catchUp();
  }

  async #read(): Promise<boolean> {
    try {
      while (!this.#isStopped) {
        const range = { entryId: null, after: this.#seq, limit: BATCH };
        const rows = await listWireAfter(this.#db.reader, range);
        this.#seq = rows.at(-1)?.seq ?? this.#seq;
        await this.#following.onRows(rows);
        if (rows.length < BATCH) return true;
      }
    } catch (error) {
      this.#following.onFailure(error);
    }
    return false;
  }
}

const BATCH = 500;

/** In case a commit goes unnoticed. */
const POLL_MS = 5000;
