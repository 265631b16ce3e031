/** What a command has at hand. */
import type { Readable, Writable } from 'node:stream';
import type { Settings } from '../config.ts';
import type { Context } from '../services/context.ts';

/** Where a command runs, which main takes from the process: no command reaches for the process itself. */
export interface Outside {
  /** Relative paths begin here. Absolute. */
  readonly folder: string;
  readonly environment: Settings;
  /** Opened by the command that reads it. */
  readonly input: () => Readable & Terminal;
  /** Results. */
  readonly out: Writable;
  /** Explanations, errors and the log. */
  readonly err: Writable & Terminal;
  /** For a command that has something to finish: aborted by the first Ctrl-C from here on. The next one ends the process. */
  readonly watchInterruption: () => AbortSignal;
  /** Serves until it is told to stop.
   *  @param announce  told the address once connections are taken */
  readonly serve: (context: Context, announce: (address: string) => void) => Promise<void>;
}

/** What a stream says of itself where a person sits at it. */
interface Terminal {
  readonly isTTY?: boolean;
}

export interface CommandLine extends Outside {
  /** The exit status when the command has run: 1 where something failed and the rest went on. */
  status: 0 | 1;
  /** Opens the context, migrated, for as long as the work takes.
   *  @param settings  before those of the environment */
  readonly withContext: <T>(settings: Settings, work: (context: Context) => Promise<T>) => Promise<T>;
}
