/** Taking in many files of copy: while some are stored, the next ones are read. */
import type { NamedSeries } from '../../domain/references/reference-mentions.ts';
import { listSeries } from '../../store/series.ts';
import type { Context } from '../context.ts';
import { type CopyReader, openCopyReader } from './copy-reader.ts';
import { type ImportOptions, prepareImport } from './prepare-import.ts';
import { type FileOutcome, letOthersWrite, type PreparedFile, storeInTurns } from './import-turns.ts';
import type { ReadCopy } from './read-copy.ts';
import { findStoredDays, type StoredDays } from './stored-days.ts';

/** A file that is read when its turn comes. */
export interface UnreadFile {
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
}

/** Imports files in their order. A day is stored whole or not at all; one that fails does not stop the others.
 *  @param stop  no more files are begun once it is aborted
 *  @returns the outcomes in the same order; each is durable when it is given */
export async function* importFiles(
  context: Context,
  files: readonly UnreadFile[],
  options: ImportOptions,
  stop?: AbortSignal,
): AsyncGenerator<FileOutcome> {
  const reader = openCopyReader(files.length);
  let ahead = AHEAD_MIN;
  const readFrom = (start: number, knownSeries: readonly NamedSeries[]) =>
    Promise.all(
      files.slice(start, start + ahead).map((file) => readFile(reader, file, { ...options, knownSeries })),
    );
  try {
    let reading = readFrom(0, await listSeries(context.db.reader));
    // Others write while the next days are prepared.
    let pause = Promise.resolve();
    for (let next = 0; next < files.length && !stop?.aborted;) {
      const { batch, knownSeries, makesSeries } = await prepareBatch(context, await reading, options);
      next += batch.length;
      ahead = makesSeries ? AHEAD_MIN : Math.min(ahead * 2, AHEAD_MAX);
      if (!makesSeries) reading = readFrom(next, knownSeries);
      await pause;
      yield* storeInTurns(context, batch);
      pause = letOthersWrite();
      if (makesSeries) reading = readFrom(next, await listSeries(context.db.reader));
    }
  } finally {
    await reader.close();
  }
}

/** Files behind one that makes a series may name it, so they are read again: first few are read ahead, then more. */
const AHEAD_MIN = 4;
const AHEAD_MAX = 256;

/** A file that was read, or why it was not. */
type ReadFile =
  { readonly path: string; readonly read: ReadCopy } | (FileOutcome & { readonly read?: undefined });

async function readFile(
  reader: CopyReader,
  { path, read }: UnreadFile,
  options: ImportOptions & { readonly knownSeries: readonly NamedSeries[] },
): Promise<ReadFile> {
  try {
    return { path, read: await reader.read({ path, bytes: await read() }, options) };
  } catch (reason) {
    return { path, result: { status: 'rejected', reason } };
  }
}

interface Batch {
  readonly batch: readonly PreparedFile[];
  readonly knownSeries: readonly NamedSeries[];
  readonly makesSeries: boolean;
}

/** As many of the files as go together: up to one that makes a series. */
async function prepareBatch(
  context: Context,
  files: readonly ReadFile[],
  options: ImportOptions,
): Promise<Batch> {
  const days = files.flatMap(({ read }) => (read ? [read.copy] : []));
  const stored = await findStoredDays(context.db.reader, days);
  const prepared = files.map((file) => prepareFile(file, options, stored));
  const makes = prepared.findIndex(({ work }) => work?.makesSeries);
  const batch = makes === -1 ? prepared : prepared.slice(0, makes + 1);
  return { batch, knownSeries: stored.knownSeries, makesSeries: makes !== -1 };
}

function prepareFile(file: ReadFile, options: ImportOptions, stored: StoredDays): PreparedFile {
  if (file.read === undefined) return file;
  const { path, read } = file;
  try {
    const work = prepareImport(read, options, stored);
    if (work.foreseen === 'stored') return { path, work };
    return { path, result: { status: 'fulfilled', value: { status: work.foreseen, copy: work.copy } } };
  } catch (reason) {
    return { path, result: { status: 'rejected', reason } };
  }
}
