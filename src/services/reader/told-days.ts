/** Days whose open pages were told of a change: each is read once for the stream and for its page, which is asked for next. */
import type { Day } from '../../domain/calendar.ts';
import type { Context } from '../context.ts';
import { type EntryPage, getPublishedEntryId, readEntry, readToldEntry } from './read-entry.ts';

export class ToldDays {
  readonly #context: Context;
  /** By entry; of what could not be read nothing. */
  readonly #kept = new Map<string, Promise<EntryPage | undefined>>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** The page of an entry for its stream, kept until the next change.
   *  @param seq  of the wire, which the page has to hold
   *  @throws NotFoundError no such entry */
  readTold(entryId: string, seq: number): Promise<EntryPage> {
    const reading = this.#readFrom(this.#kept.get(entryId), entryId, seq);
    this.#keep(entryId, reading);
    return reading;
  }

  /** A day's page, as the stream read it, or reads it at the moment, or read anew.
   *  @throws NotFoundError no such series, or no published entry on that day */
  async read(slug: string, day: Day): Promise<EntryPage> {
    const known = this.#kept.size > 0 ? await this.#find(slug, day) : undefined;
    return known ?? readEntry(this.#context, slug, day);
  }

  /** To be called for each change, before it is confirmed: what was read may be older. */
  forget(): void {
    this.#kept.clear();
  }

  /** By its id, so that nobody waits for the reading of another day. */
  async #find(slug: string, day: Day): Promise<EntryPage | undefined> {
    return this.#kept.get(await getPublishedEntryId(this.#context, slug, day));
  }

  async #readFrom(
    known: Promise<EntryPage | undefined> | undefined,
    entryId: string,
    seq: number,
  ): Promise<EntryPage> {
    const page = await known;
    return page && page.seq >= seq ? page : readToldEntry(this.#context, entryId);
  }

  #keep(entryId: string, reading: Promise<EntryPage>): void {
    this.#kept.delete(entryId);
    this.#kept.set(
      entryId,
      reading.catch(() => undefined),
    );
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_MAX && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** A day is large, and changes come one after the other. */
const KEPT_MAX = 2;
