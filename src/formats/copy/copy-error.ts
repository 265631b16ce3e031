/** What stops a text from being read as copy. */
import { DatelineError } from '../../domain/errors.ts';

export class CopyError extends DatelineError {
  /** From 1; null where the text as a whole is meant. */
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(line === null ? message : `line ${String(line)}: ${message}`);
    this.line = line;
  }
}
