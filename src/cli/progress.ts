/** How far a long command is: a bar on a terminal, nothing elsewhere. */
import { SingleBar } from 'cli-progress';
import type { Outside } from './command-line.ts';

export interface Progress {
  /** Counts one more as done. */
  step(): void;
  /** Makes room for a line of text: the next step draws the bar again below it. */
  clear(): void;
  end(): void;
}

/** Draws the bar where explanations go, so that results stay alone. */
export function openProgress(total: number, err: Outside['err']): Progress {
  const bar = new SingleBar({ stream: err, noTTYOutput: false, clearOnComplete: true, hideCursor: true });
  bar.start(total, 0);
  return {
    step: () => bar.increment(),
    clear: () => {
      if (err.isTTY === true) err.write(ERASE_LINE);
    },
    end: () => bar.stop(),
  };
}

const ERASE_LINE = '\r\u001B[2K';
