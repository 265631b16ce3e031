/** Who reads copy: this thread, or one beside it. */
import { Worker } from 'node:worker_threads';
import { CopyError } from '../../formats/copy/copy-error.ts';
import type { Answer, Question } from './copy-thread.ts';
import { type CopyFile, type ReadCopy, readCopy, type ReadOptions } from './read-copy.ts';

export interface CopyReader {
  /** @throws CopyError what stops the copy from being read, with its line */
  read(file: CopyFile, options: ReadOptions): Promise<ReadCopy>;
  close(): Promise<void>;
}

/** Starting a thread takes as long as reading so many files. */
const FILES_FOR_A_THREAD = 60;

/** A reader for about so many files. */
export function openCopyReader(files: number): CopyReader {
  return files < FILES_FOR_A_THREAD ? HERE : new ThreadedReader();
}

const HERE: CopyReader = {
  read: (file, options) => Promise.try(readCopy, file, options),
  close: () => Promise.resolve(),
};

class ThreadedReader implements CopyReader {
  readonly #thread = new Worker(new URL('./copy-thread.ts', import.meta.url));
  /** The thread answers in the order it was asked. */
  readonly #asked: PromiseWithResolvers<ReadCopy>[] = [];
  /** Why it answers no more. */
  #end: { readonly reason: unknown } | undefined;

  constructor() {
    this.#thread.on('message', (answer: Answer) => this.#settle(answer));
    this.#thread.on('error', (error) => this.#fail(error));
    this.#thread.on('exit', () => this.#fail(new Error('The thread that reads copy has ended.')));
  }

  read(file: CopyFile, options: ReadOptions): Promise<ReadCopy> {
    const asked = Promise.withResolvers<ReadCopy>();
    this.#asked.push(asked);
    // What is sent to a thread that has ended is lost without a word.
    if (this.#end) this.#fail(this.#end.reason);
    const question: Question = { file, options };
    this.#thread.postMessage(question);
    return asked.promise;
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  #settle(answer: Answer): void {
    const asked = this.#asked.shift();
    switch (answer.kind) {
      case 'read':
        return asked?.resolve(answer.read);
      case 'unreadable':
        return asked?.reject(new CopyError(answer.reason, answer.line));
      case 'defect':
        return asked?.reject(answer.error);
    }
  }

  #fail(reason: unknown): void {
    this.#end ??= { reason };
    for (const asked of this.#asked.splice(0)) asked.reject(this.#end.reason);
  }
}
