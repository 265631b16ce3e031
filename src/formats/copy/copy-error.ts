/** What stops a text from being read as copy. */
import { DatelineError } from '../../domain/errors.ts';

export class CopyError extends DatelineError {
  /** The message without the line. */
  readonly reason: string;
  /** From 1; null where the text as a whole is meant. */
  readonly line: number | null;

  constructor(reason: string, line: number | null = null) {
    super(line === null ? reason : `line ${String(line)}: ${reason}`);
    this.reason = reason;
    this.line = line;
  }
}
