/** The thread that reads copy beside the one that stores it. */
import { parentPort } from 'node:worker_threads';
import { CopyError } from '../../formats/copy/copy-error.ts';
import { type CopyFile, type ReadCopy, readCopy, type ReadOptions } from './read-copy.ts';

export interface Question {
  readonly file: CopyFile;
  readonly options: ReadOptions;
}

/** What came of a file. An error keeps its message and stack on its way between threads, but not its class. */
export type Answer =
  | { readonly kind: 'read'; readonly read: ReadCopy }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly line: number | null }
  | { readonly kind: 'defect'; readonly error: unknown };

/** Answers come in the order of the questions. */
parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)));

function answer({ file, options }: Question): Answer {
  try {
    return { kind: 'read', read: readCopy(file, options) };
  } catch (error) {
    if (!(error instanceof CopyError)) return { kind: 'defect', error };
    return { kind: 'unreadable', reason: error.reason, line: error.line };
  }
}
