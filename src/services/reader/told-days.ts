/** Days whose open pages were told of a change: each is read once for the stream and for its page, which is asked for next. */
import { LRUCache } from 'lru-cache';
import type { Day } from '../../domain/calendar.ts';
import type { Context } from '../context.ts';
import { inSnapshot } from '../transaction.ts';
import { amendPage } from './amend-page.ts';
import { type EntryPage, getPublishedEntryId, readEntry, readPageOfEntry } from './read-entry.ts';

/** A day is large, and changes come one after the other. */
const KEPT_MAX = 2;

export class ToldDays {
  readonly #context: Context;
  /** By entry; of what could not be read nothing. */
  readonly #kept = new LRUCache<string, Promise<EntryPage | undefined>>({ max: KEPT_MAX });
  /** The last reading of each, which may be older than its day: what did not change of it is not read again. */
  #before = keepReadings();

  constructor(context: Context) {
    this.#context = context;
  }

  /** The page of an entry for its stream, kept until the next change.
   *  @param seq  of the wire, which the page has to hold
   *  @throws NotFoundError no such entry */
  readTold(entryId: string, seq: number): Promise<EntryPage> {
    const reading = this.#readFrom(this.#kept.get(entryId), entryId, seq);
    this.#kept.set(
      entryId,
      reading.catch(() => undefined),
    );
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

  /** To be called where more may have changed than the wire tells of. */
  forgetAll(): void {
    this.#kept.clear();
    // A reading under way may have begun before the change: it is kept with those that are given up.
    this.#before = keepReadings();
  }

  /** By its id, so that nobody waits for the reading of another day. */
  async #find(slug: string, day: Day): Promise<EntryPage | undefined> {
    const before = this.#before
      .values()
      .find(({ series, entry }) => series.slug === slug && entry.day === day);
    return this.#kept.get(before?.entry.id ?? (await getPublishedEntryId(this.#context, slug, day)));
  }

  async #readFrom(
    known: Promise<EntryPage | undefined> | undefined,
    entryId: string,
    seq: number,
  ): Promise<EntryPage> {
    const page = await known;
    if (page && page.seq >= seq) return page;
    return this.#readAnew(entryId);
  }

  async #readAnew(entryId: string): Promise<EntryPage> {
    const readings = this.#before;
    const before = readings.get(entryId);
    const page = await inSnapshot(
      this.#context,
      async (db) => (before && (await amendPage(db, before))) ?? readPageOfEntry(db, entryId),
    );
    readings.set(entryId, page);
    return page;
  }
}

function keepReadings(): LRUCache<string, EntryPage> {
  return new LRUCache({ max: KEPT_MAX });
}
