/** What every service is given: built once by open-context, passed first. */
import type { Config } from '../config.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Logger } from '../logger.ts';
import type { Database } from '../store/database.ts';
import type { MediaFiles } from '../store/media/media-files.ts';
import type { Db } from '../store/schema.ts';

export interface Clock {
  /** The present instant. */
  now(): Instant;
}

/** What is told of commits, so that open pages, caches and followers learn of what readers were told. */
export interface WireSignal {
  /** Resolves when nothing this process answers from memory is older than the commit. What goes to open pages is not
   *  waited for. */
  committed(): Promise<void>;
}

export interface Context {
  readonly config: Config;
  readonly log: Logger;
  readonly db: Database;
  /** The transaction under way, where one use case is made of others. */
  readonly trx?: Db;
  readonly wire: WireSignal;
  readonly media: MediaFiles;
  readonly clock: Clock;
  /** A fresh uuidv7. */
  readonly newId: () => string;
}
