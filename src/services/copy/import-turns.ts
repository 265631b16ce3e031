/** Storing many days in turns: several in a transaction, since a commit waits for the disk, and others write between two. */
import { setTimeout as sleep } from 'node:timers/promises';
import { takeTurn } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../transaction.ts';
import type { ImportedDay } from './import-copy.ts';
import type { PreparedImport } from './prepare-import.ts';
import { storeImports } from './store-imports.ts';
import type { Db } from '../../store/schema.ts';

/** What came of a file: its day, or why there is none. */
export interface FileOutcome {
  readonly path: string;
  readonly result: PromiseSettledResult<ImportedDay>;
}

/** A file that was read: with a day to store, or what came of it already. */
export type PreparedFile =
  { readonly path: string; readonly work: PreparedImport } | (FileOutcome & { readonly work?: undefined });

/** Stores the days of some files.
 *  @returns the outcomes in the same order; each is durable when it is given */
export async function* storeInTurns(
  context: Context,
  files: readonly PreparedFile[],
): AsyncGenerator<FileOutcome> {
  for (let left = files; left.length > 0;) {
    const outcomes = await storeTurn(context, left);
    yield* outcomes;
    left = left.slice(outcomes.length);
    if (left.length > 0) await letOthersWrite();
  }
}

/** Waits for longer than a writer that waits for its turn lets pass between two tries. */
export async function letOthersWrite(): Promise<void> {
  await sleep(BETWEEN_TURNS_MS);
}

/** An editor who publishes meanwhile may have to wait for a quarter of a second: for these, for the group under way then, and
 *  for the commit. */
const TURN_MS = 160;

const BETWEEN_TURNS_MS = 30;

/** Days go into the database in a few statements for about so many updates, those of fifteen usual days: SQLite writes its
 *  index of words out before each statement, but a turn ends only between two groups. */
const GROUP_UPDATES = 256;

/** Stores the days that a turn has time for, at least one group. What an import refuses is refused before, so a day hardly
 *  ever fails here; where one does, each is stored by itself.
 *  @returns outcomes of the first of the files, or of all */
async function storeTurn(context: Context, files: readonly PreparedFile[]): Promise<readonly FileOutcome[]> {
  if (files.every(isDone)) return files;
  try {
    return await inTransaction(context, (trx) => storeGroups(context, trx, files));
  } catch (reason) {
    const [first, ...others] = files;
    if (first && others.length === 0) return [{ path: first.path, result: { status: 'rejected', reason } }];
    return storeEach(context, files);
  }
}

async function storeEach(context: Context, files: readonly PreparedFile[]): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    if (outcomes.length > 0) await letOthersWrite();
    outcomes.push(...(await storeTurn(context, [file])));
  }
  return outcomes;
}

async function storeGroups(
  context: Context,
  trx: Db,
  files: readonly PreparedFile[],
): Promise<readonly FileOutcome[]> {
  await takeTurn(trx);
  const end = performance.now() + TURN_MS;
  const outcomes: FileOutcome[] = [];
  while (outcomes.length < files.length && performance.now() < end) {
    const group = takeGroup(files.slice(outcomes.length));
    outcomes.push(...(await storeGroup(context, trx, group)));
  }
  return outcomes;
}

function takeGroup(files: readonly PreparedFile[]): readonly PreparedFile[] {
  let updates = 0;
  for (const [index, { work }] of files.entries()) {
    updates += work?.copy.updates.length ?? 0;
    if (updates >= GROUP_UPDATES) return files.slice(0, index + 1);
  }
  return files;
}

async function storeGroup(
  context: Context,
  trx: Db,
  files: readonly PreparedFile[],
): Promise<readonly FileOutcome[]> {
  const works = files.flatMap(({ work }) => work ?? []);
  const statuses = (await storeImports(context, trx, works)).values();
  return files.map((file) => {
    if (isDone(file)) return file;
    const status = statuses.next().value ?? 'unchanged';
    return { path: file.path, result: { status: 'fulfilled', value: { status, copy: file.work.copy } } };
  });
}

function isDone(file: PreparedFile): file is FileOutcome & { readonly work?: undefined } {
  return file.work === undefined;
}
