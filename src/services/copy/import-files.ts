/** Taking in many files of copy: several days in a transaction, since a commit waits for the disk. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Entry } from '../../domain/entry.ts';
import type { Db } from '../../store/schema.ts';
import { takeTurn } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../transaction.ts';
import {
  type ImportedDay,
  type ImportOptions,
  prepareImport,
  type PreparedImport,
  storePrepared,
  tellOfImports,
} from './import-copy.ts';

/** A file that is read when its turn comes. */
export interface UnreadFile {
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
}

/** What came of a file: its day, or why there is none. */
export interface FileOutcome {
  readonly path: string;
  readonly result: PromiseSettledResult<ImportedDay>;
}

/** Imports files in their order. A day is stored whole or not at all; one that fails does not stop the others.
 *  @returns the outcomes in the same order; each is durable when it is given */
export async function* importFiles(
  context: Context,
  files: readonly UnreadFile[],
  options: ImportOptions,
): AsyncGenerator<FileOutcome> {
  for (let next = 0; next < files.length;) {
    let batch = await prepareBatch(context, files.slice(next, next + BATCH_FILES), options);
    next += batch.length;
    while (batch.length > 0) {
      const outcomes = await storeBatch(context, batch);
      yield* outcomes;
      batch = batch.slice(outcomes.length);
      if (batch.length > 0) await sleep(BETWEEN_TURNS_MS);
    }
  }
}

/** Reading so many takes longer than a writer that waits for its turn lets pass between two tries. */
const BATCH_FILES = 50;

/** So long an editor who publishes meanwhile may have to wait. */
const TURN_MS = 250;
const BETWEEN_TURNS_MS = 20;

/** Reads as many files as go together: up to one that makes a series, whose name the files behind it may mention. */
async function prepareBatch(
  context: Context,
  files: readonly UnreadFile[],
  options: ImportOptions,
): Promise<readonly Prepared[]> {
  const batch: Prepared[] = [];
  for (const file of files) {
    const prepared = await prepareFile(context, file, options);
    batch.push(prepared);
    if (prepared.work?.makesSeries) break;
  }
  return batch;
}

/** A file that was read: with work to do, or what came of it already. */
type Prepared =
  { readonly path: string; readonly work: PreparedImport } | (FileOutcome & { readonly work?: undefined });

async function prepareFile(
  context: Context,
  { path, read }: UnreadFile,
  options: ImportOptions,
): Promise<Prepared> {
  try {
    const work = await prepareImport(context, { path, bytes: await read() }, options);
    const { foreseen, copy } = work;
    if (foreseen === 'stored') return { path, work };
    return { path, result: { status: 'fulfilled', value: { status: foreseen, copy } } };
  } catch (reason) {
    return { path, result: { status: 'rejected', reason } };
  }
}

/** Stores the days that a turn has time for, at least one. What an import refuses is refused before, so a day hardly ever
 *  fails here; where one does, each is stored by itself. A savepoint a day would have SQLite write its index of words
 *  out fifty times.
 *  @returns outcomes of the first of the batch, or of all */
async function storeBatch(context: Context, batch: readonly Prepared[]): Promise<readonly FileOutcome[]> {
  if (batch.every(isDone)) return batch;
  try {
    return await inTransaction(context, (trx) => storeInTurn(context, trx, batch));
  } catch (reason) {
    const [first, ...others] = batch;
    if (first && others.length === 0) return [{ path: first.path, result: { status: 'rejected', reason } }];
    return storeEach(context, batch);
  }
}

async function storeEach(context: Context, batch: readonly Prepared[]): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const file of batch) outcomes.push(...(await storeBatch(context, [file])));
  return outcomes;
}

async function storeInTurn(
  context: Context,
  trx: Db,
  batch: readonly Prepared[],
): Promise<readonly FileOutcome[]> {
  await takeTurn(trx);
  const end = performance.now() + TURN_MS;
  const outcomes: FileOutcome[] = [];
  const published: Entry[] = [];
  for (const file of batch) {
    outcomes.push(isDone(file) ? file : await storeFile(context, trx, file, published));
    if (performance.now() > end) break;
  }
  await tellOfImports(context, trx, published);
  return outcomes;
}

/** @param published  takes the entry that readers are to be told of */
async function storeFile(
  context: Context,
  trx: Db,
  { path, work }: { readonly path: string; readonly work: PreparedImport },
  published: Entry[],
): Promise<FileOutcome> {
  const { entry, ...value } = await storePrepared(context, trx, work);
  if (entry) published.push(entry);
  return { path, result: { status: 'fulfilled', value } };
}

function isDone(file: Prepared): file is FileOutcome & { readonly work?: undefined } {
  return file.work === undefined;
}
