/** Taking in a day of copy: all of it, or nothing. */
import type { CopyDay } from '../../formats/copy/copy-day.ts';
import { parseCopy } from '../../formats/copy/parse.ts';
import { decodeCopy } from '../../formats/copy/decode.ts';
import { listSeries } from '../../store/series.ts';
import { takeTurn } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../transaction.ts';
import { type ImportOptions, prepareImport } from './prepare-import.ts';
import { type CopyFile, readCopy } from './read-copy.ts';
import { storeImports } from './store-imports.ts';
import { findStoredDays } from './stored-days.ts';

export type ImportStatus = 'imported' | 'unchanged' | 'published' | 'dry-run';

export interface ImportedDay {
  readonly status: ImportStatus;
  readonly copy: CopyDay;
}

/** Imports one file of copy as its day's entry: a draft, or published at once.
 *  @returns `unchanged` when the same copy was the last one imported for that day, also after an edit since;
 *    `published` when readers can see the day by this import; durable when this resolves
 *  @throws CopyError what stops the copy from being read, with its line
 *  @throws ConflictError the day is there with other content.  @throws ValidationError the series' name gives no address */
export async function importCopy(
  context: Context,
  file: CopyFile,
  options: ImportOptions,
): Promise<ImportedDay> {
  const db = context.trx ?? context.db.reader;
  const read = readCopy(file, { ...options, knownSeries: await listSeries(db) });
  const work = prepareImport(read, options, await findStoredDays(db, [read.copy]));
  if (work.foreseen !== 'stored') return { status: work.foreseen, copy: work.copy };
  return inTransaction(context, async (trx) => {
    await takeTurn(trx);
    const [status = 'unchanged'] = await storeImports(context, trx, [work]);
    return { status, copy: work.copy };
  });
}

/** Reads one file of copy, and looks at nothing that is stored but the names of the series.
 *  @throws CopyError what stops the copy from being read, with its line */
export async function readDay(
  { db, trx }: Context,
  { path, bytes }: CopyFile,
  options: Pick<ImportOptions, 'seriesName' | 'day' | 'title'>,
): Promise<CopyDay> {
  const knownSeries = await listSeries(trx ?? db.reader);
  return parseCopy(decodeCopy(bytes), { ...options, path, knownSeries });
}
