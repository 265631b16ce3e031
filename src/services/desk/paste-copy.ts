/** Copy that an editor pastes: how it would be read, and taking it in. */
import { type Actor, demandMayAdminister, demandMayEdit } from '../../domain/account.ts';
import type { Series } from '../../domain/series.ts';
import { findEntry } from '../../store/entries/entries.ts';
import { findSeriesByName } from '../../store/series.ts';
import type { Context } from '../context.ts';
import { dayToEntry, dayToUpdates } from '../copy/copy-day-rows.ts';
import { importCopy, type ImportedDay, readDay } from '../copy/import-copy.ts';
import type { CopyFile } from '../copy/read-copy.ts';
import { type ImportReport, reportImport } from '../copy/report-import.ts';
import type { EntryPage } from '../reader/read-entry.ts';
import { recordAudit } from '../record-audit.ts';
import { inTransaction } from '../transaction.ts';
import { previewTexts } from './preview-block.ts';

export interface PastedCopy {
  readonly text: string;
  /** What the copy does not say itself. */
  readonly seriesName?: string;
  readonly day?: string;
  readonly title?: string;
}

export interface CopyPreview {
  /** The day as readers would see it. */
  readonly page: EntryPage;
  /** With its findings, by line. */
  readonly report: ImportReport;
  /** Whether an import would make the series too. */
  readonly makesSeries: boolean;
}

/** Reads copy without storing anything.
 *  @throws CopyError what stops the copy from being read, with its line
 *  @throws ForbiddenError not an editor of the series; for one that would be made: no admin
 *  @throws ConflictError the day is there with other content.  @throws ValidationError the name gives no address */
export async function previewCopy(context: Context, pasted: PastedCopy, actor: Actor): Promise<CopyPreview> {
  const series = await demandMayImport(context, pasted, actor);
  const imported = await takeCopy(context, pasted, { publish: false, dryRun: true });
  const [report] = await reportImport(context, [{ file: FILE, imported }]);
  if (!report) throw new Error('An import was not reported.');
  return { page: await pageOf(context, imported, series), report, makesSeries: series === undefined };
}

/** Stores copy as its day's entry: a draft, or published at once.
 *  @throws as previewCopy does */
export async function importPasted(
  context: Context,
  pasted: PastedCopy & { readonly publish: boolean },
  actor: Actor,
): Promise<{ readonly slug: string; readonly imported: ImportedDay }> {
  return inTransaction(context, async (trx) => {
    await demandMayImport(context, pasted, actor);
    const turn = { ...context, trx };
    const imported = await takeCopy(turn, pasted, { publish: pasted.publish, dryRun: false });
    const series = await findSeriesByName(trx, imported.copy.series);
    const entry = series && (await findEntry(trx, series.id, imported.copy.day));
    const deed = { act: 'copy.import', object: entry?.id ?? '', detail: imported.status } as const;
    await recordAudit(context, trx, deed, actor);
    return { slug: series?.slug ?? '', imported };
  });
}

const FILE = 'pasted.txt';

/** Comes before everything else: what a day holds is no business of others.
 *  @returns the copy's series; undefined where an import would make it */
async function demandMayImport(
  context: Context,
  pasted: PastedCopy,
  actor: Actor,
): Promise<Series | undefined> {
  const copy = await readDay(context, fileOf(pasted), pasted);
  const series = await findSeriesByName(context.db.reader, copy.series);
  if (series) demandMayEdit(actor, series.id);
  else demandMayAdminister(actor);
  return series;
}

async function takeCopy(
  context: Context,
  pasted: PastedCopy,
  how: { readonly publish: boolean; readonly dryRun: boolean },
): Promise<ImportedDay> {
  return importCopy(context, fileOf(pasted), { ...pasted, ...how, replace: false });
}

function fileOf({ text }: PastedCopy): CopyFile {
  return { path: FILE, bytes: new TextEncoder().encode(text) };
}

async function pageOf(
  context: Context,
  { copy }: ImportedDay,
  known: Series | undefined,
): Promise<EntryPage> {
  const series: Series = known ?? {
    ...{ id: '', slug: 'preview', name: copy.series, language: 'en', direction: 'ltr', accent: 'red' },
    ...{ description: '', createdAt: context.clock.now() },
  };
  const entry = dayToEntry(copy, { id: context.newId(), seriesId: series.id, status: 'published' });
  const updates = dayToUpdates(copy, entry.id, context.newId);
  const page: EntryPage = {
    ...{ series, entry, updates },
    ...{ standings: [], corrections: [], references: [], backLinks: [] },
    ...{ media: new Map(), previous: null, next: null, lastChangeAt: null, seq: 0 },
  };
  return previewTexts(context, page, [
    { updateId: null, markdown: entry.latest?.body ?? '' },
    { updateId: null, markdown: entry.originalEntry },
    ...updates.map(({ id, body }) => ({ updateId: id, markdown: body })),
  ]);
}
