/** Storing days of copy in a transaction of the caller's. */
import type { Entry } from '../../domain/entry.ts';
import type { NamedSeries } from '../../domain/references/reference-mentions.ts';
import type { Series } from '../../domain/series.ts';
import type { Db } from '../../store/schema.ts';
import { listSeries } from '../../store/series.ts';
import { tellInTurn } from '../../store/wire.ts';
import { addSeries } from '../add-series.ts';
import type { Context } from '../context.ts';
import type { PageIndex } from '../index-block.ts';
import type { PreparedImport } from './prepare-import.ts';
import { decideStep, type ImportStep } from './import-step.ts';
import { indexCopy } from './read-copy.ts';
import { type NewDay, publishDraft, storeDays } from './store-day.ts';
import { findStoredDays } from './stored-days.ts';

type StoredStatus = 'imported' | 'published' | 'unchanged';

/** Stores days in a transaction that has its turn, and tells the wire of those that readers can see. Decides once more:
 *  somebody else may have stored one meanwhile.
 *  @param works  at most a few hundred; where two are of one day the database may refuse them, and each by itself not
 *  @returns what came of each, in the same order
 *  @throws ConflictError a day is there with other content.  @throws ValidationError a series' name gives no address */
export async function storeImports(
  context: Context,
  trx: Db,
  works: readonly PreparedImport[],
): Promise<readonly StoredStatus[]> {
  const { plans, knownSeries } = await planImports(context, trx, works);
  const days: NewDay[] = [];
  const entries: Entry[] = [];
  for (const { work, step, series } of plans) {
    if (step.kind === 'publish') entries.push(await publishDraft(context, trx, step.entry));
    else if (step.kind !== 'unchanged') days.push(placeDay(work, step, { series, knownSeries }));
  }
  entries.push(...(await storeDays(context, trx, days)));
  await tellOfImports(
    context,
    trx,
    entries.filter(({ status }) => status === 'published'),
  );
  return plans.map(({ work, step }) => (step.kind === 'unchanged' ? step.kind : statusOf(work)));
}

interface Plan {
  readonly work: PreparedImport;
  readonly step: ImportStep;
  readonly series: Series;
}

interface Plans {
  readonly plans: readonly Plan[];
  /** All there are by then. */
  readonly knownSeries: readonly Series[];
}

/** Decides on all days, and makes the series that are missing: before anything is stored, since each text may name any. */
async function planImports(context: Context, trx: Db, works: readonly PreparedImport[]): Promise<Plans> {
  const stored = await findStoredDays(
    trx,
    works.map(({ copy }) => copy),
  );
  const plans: Plan[] = [];
  for (const work of works) {
    const step = decideStep(work, stored);
    plans.push({ work, step, series: step.series ?? (await addSeries(context, trx, work.copy.series)) });
  }
  const isComplete = plans.every(({ step }) => step.series);
  return { plans, knownSeries: isComplete ? stored.knownSeries : await listSeries(trx) };
}

function placeDay(
  work: PreparedImport,
  step: Extract<ImportStep, { kind: 'create' | 'replace' }>,
  known: { readonly series: Series; readonly knownSeries: readonly Series[] },
): NewDay {
  const { copy, copyHash, options } = work;
  return {
    ...{ copy, copyHash, series: known.series, status: options.publish ? 'published' : 'draft' },
    ...(step.kind === 'replace' && { draft: step.entry }),
    index: indexAgainst(work, known),
  };
}

/** A series that was made since the copy was read may be named in it. */
function indexAgainst(
  { copy, index, knownSeries }: PreparedImport,
  known: { readonly series: NamedSeries; readonly knownSeries: readonly NamedSeries[] },
): PageIndex {
  return isSame(knownSeries, known.knownSeries) ? index : indexCopy(copy, { day: copy.day, ...known });
}

function isSame(some: readonly NamedSeries[], others: readonly NamedSeries[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ name, slug }, index) => name === others[index]?.name && slug === others[index].slug)
  );
}

async function tellOfImports(context: Context, trx: Db, entries: readonly Entry[]): Promise<void> {
  const at = context.clock.now();
  await tellInTurn(
    trx,
    entries.map(({ id, revision }) => ({ at, kind: 'import', entryId: id, updateId: null, revision })),
  );
}

function statusOf({ options }: PreparedImport): StoredStatus {
  return options.publish ? 'published' : 'imported';
}
