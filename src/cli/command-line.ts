/** What a command has at hand. */
import type { Writable } from 'node:stream';
import type { Settings } from '../config.ts';
import type { Context } from '../services/context.ts';

/** What main hands in. Results go to out, explanations and errors to err. */
export interface Outside {
  readonly out: Writable;
  readonly err: Writable;
  /** Serves until the process is told to stop.
   *  @param announce  told the address once connections are taken */
  readonly serve: (context: Context, announce: (address: string) => void) => Promise<void>;
}

export interface CommandLine extends Outside {
  /** The exit status when the command has run: 1 where something failed and the rest went on. */
  status: 0 | 1;
  /** Opens the context, migrated, for as long as the work takes.
   *  @param settings  before those of the environment */
  readonly withContext: <T>(settings: Settings, work: (context: Context) => Promise<T>) => Promise<T>;
}
