/** How far a long command is: a bar on a terminal, nothing elsewhere. */
import { SingleBar } from 'cli-progress';

export interface Progress {
  /** Counts one more as done. */
  step(): void;
  /** Makes room for a line of text: the next step draws the bar again below it. */
  clear(): void;
  end(): void;
}

/** Draws the bar on the error stream of the process, so that results stay alone on the other. */
export function openProgress(total: number): Progress {
  const { stderr } = process;
  const bar = new SingleBar({ stream: stderr, noTTYOutput: false, clearOnComplete: true, hideCursor: true });
  bar.start(total, 0);
  return {
    step: () => bar.increment(),
    clear: () => {
      if (stderr.isTTY) stderr.write(ERASE_LINE);
    },
    end: () => bar.stop(),
  };
}

const ERASE_LINE = '\r\u001B[2K';
