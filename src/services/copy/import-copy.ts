/** Taking in a day of copy: all of it, or nothing. */
import { createHash } from 'node:crypto';
import type { Day } from '../../domain/calendar.ts';
import type { Entry } from '../../domain/entry.ts';
import { ConflictError } from '../../domain/errors.ts';
import type { Series } from '../../domain/series.ts';
import type { CopyDay } from '../../formats/copy/copy-day.ts';
import { decodeCopy } from '../../formats/copy/decode.ts';
import { parseCopy } from '../../formats/copy/parse.ts';
import { findCopyHash, findEntry } from '../../store/entries/entries.ts';
import type { Db } from '../../store/schema.ts';
import { findSeriesByName, listSeries } from '../../store/series.ts';
import { takeTurn, tellInTurn } from '../../store/wire.ts';
import { addSeries, demandSlug } from '../add-series.ts';
import type { Context } from '../context.ts';
import { publishDraft, storeDay } from './store-day.ts';
import { inTransaction } from '../transaction.ts';

export interface ImportOptions {
  /** The series' name, where the copy does not say. A series that does not exist is made. */
  readonly seriesName?: string;
  readonly day?: Day;
  readonly title?: string;
  readonly publish: boolean;
  /** Lets other copy take the place of an entry that was never published. */
  readonly replace: boolean;
  readonly dryRun: boolean;
}

export interface CopyFile {
  /** Where it lies: its folders may tell the date. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

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
  const work = await prepareImport(context, file, options);
  if (work.foreseen !== 'stored') return { status: work.foreseen, copy: work.copy };
  return inTransaction(context, async (trx) => {
    await takeTurn(trx);
    const { entry, ...day } = await storePrepared(context, trx, work);
    await tellOfImports(context, trx, entry ? [entry] : []);
    return day;
  });
}

/** A file that was read, and what an import of it would do. */
export interface PreparedImport {
  readonly copy: CopyDay;
  readonly copyHash: string;
  readonly options: ImportOptions;
  readonly makesSeries: boolean;
  /** `stored` where there is something to store. */
  readonly foreseen: 'stored' | 'unchanged' | 'dry-run';
}

/** Reads one file of copy and finds out what there is to do, storing nothing.
 *  @throws as importCopy does */
export async function prepareImport(
  context: Context,
  file: CopyFile,
  options: ImportOptions,
): Promise<PreparedImport> {
  const db = context.trx ?? context.db.reader;
  const { text, copy } = await readDay(context, file, options);
  const work = { copy, copyHash: createHash('sha256').update(text).digest('hex'), options };
  const step = await decideStep(db, work);
  if (!step.series) demandSlug(copy.series, await listSeries(db));
  const foreseen = step.kind === 'unchanged' ? 'unchanged' : 'stored';
  return { ...work, makesSeries: !step.series, foreseen: options.dryRun ? 'dry-run' : foreseen };
}

/** A day that was stored; with its entry where readers are to be told of it. */
export interface StoredDay extends ImportedDay {
  readonly entry?: Entry;
}

/** Stores a day in a transaction that has its turn, and leaves it to tellOfImports to tell of it. Decides once more: somebody else may have stored it meanwhile.
 *  @throws ConflictError the day is there with other content.  @throws ValidationError the series' name gives no address */
export async function storePrepared(context: Context, trx: Db, work: PreparedImport): Promise<StoredDay> {
  const { copy, options } = work;
  const step = await decideStep(trx, work);
  if (step.kind === 'unchanged') return { status: 'unchanged', copy };
  const entry = await storeStep(context, trx, step, work);
  return options.publish ? { status: 'published', copy, entry } : { status: 'imported', copy };
}

/** Tells the wire of entries that storePrepared gave, in their order: the last act of their transaction. */
export async function tellOfImports(context: Context, trx: Db, entries: readonly Entry[]): Promise<void> {
  const at = context.clock.now();
  await tellInTurn(
    trx,
    entries.map(({ id, revision }) => ({ at, kind: 'import', entryId: id, updateId: null, revision })),
  );
}

/** Reads one file of copy, and looks at nothing that is stored but the names of the series.
 *  @returns the text, and the day it holds
 *  @throws CopyError what stops the copy from being read, with its line */
export async function readDay(
  { db, trx }: Context,
  file: CopyFile,
  options: Pick<ImportOptions, 'seriesName' | 'day' | 'title'>,
): Promise<{ readonly text: string; readonly copy: CopyDay }> {
  const text = decodeCopy(file.bytes);
  const knownSeries = await listSeries(trx ?? db.reader);
  return { text, copy: parseCopy(text, { ...pick(options), path: file.path, knownSeries }) };
}

type Work = Pick<PreparedImport, 'copy' | 'copyHash' | 'options'>;

/** What an import has to do for its day. */
type Step = StoringStep | { readonly kind: 'unchanged'; readonly series: Series };

/** Without a series, there is none of the name. */
type StoringStep =
  | { readonly kind: 'create'; readonly series: Series | undefined }
  | { readonly kind: 'replace' | 'publish'; readonly series: Series; readonly entry: Entry };

async function decideStep(db: Db, { copy, copyHash, options }: Work): Promise<Step> {
  const series = await findSeriesByName(db, copy.series);
  const entry = series && (await findEntry(db, series.id, copy.day));
  if (!entry) return { kind: 'create', series };
  const isSame = (await findCopyHash(db, entry.id)) === copyHash && !retitles(copy, entry, options);
  if (isSame && options.publish && entry.status !== 'published') return { kind: 'publish', series, entry };
  if (isSame) return { kind: 'unchanged', series };
  if (options.replace && entry.publishedAt === null) return { kind: 'replace', series, entry };
  throw dayTaken(copy, entry, options);
}

function retitles(copy: CopyDay, entry: Entry, { replace, title }: ImportOptions): boolean {
  return replace && title !== undefined && copy.title !== entry.title;
}

function dayTaken(
  { series, day }: CopyDay,
  { publishedAt }: Entry,
  { replace }: ImportOptions,
): ConflictError {
  const taken = `${series}, ${day} is there already with other content`;
  if (publishedAt !== null)
    return new ConflictError(`${taken} and has been published: no import may change what readers have seen.`);
  return new ConflictError(replace ? `${taken}.` : `${taken}: --replace puts this copy in its place.`);
}

async function storeStep(context: Context, trx: Db, step: StoringStep, work: Work): Promise<Entry> {
  const { copy, copyHash, options } = work;
  if (step.kind === 'publish') return publishDraft(context, trx, step.entry);
  const series = step.series ?? (await addSeries(context, trx, copy.series));
  const draft = step.kind === 'replace' ? step.entry : undefined;
  const status = options.publish ? 'published' : 'draft';
  return storeDay(context, trx, copy, { series, draft, status, copyHash });
}

function pick({ seriesName, day, title }: Pick<ImportOptions, 'seriesName' | 'day' | 'title'>) {
  return {
    ...(seriesName !== undefined && { seriesName }),
    ...(day !== undefined && { day }),
    ...(title !== undefined && { title }),
  };
}
