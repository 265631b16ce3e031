/** What ten years of references take to resolve, and what a series that comes later takes: its name is sought in every
 *  text that is there. */
import { addSeries } from '../src/services/add-series.ts';
import type { Context } from '../src/services/context.ts';
import { listUnresolved } from '../src/services/list-unresolved.ts';
import { listReferenceLinks } from '../src/services/reader/list-reference-links.ts';
import { inTransaction } from '../src/services/transaction.ts';
import { listEntriesForExport } from '../src/store/entries/entries.ts';
import { copyOfArchive, openArchive } from './archives.ts';
import type { Figure } from './figure.ts';
import { TEN_YEARS } from './ten-years.ts';

export async function benchReferences(): Promise<readonly Figure[]> {
  const context = await openArchive(await copyOfArchive(TEN_YEARS));
  try {
    return [
      await time('every reference of ten years resolved', () => resolveAll(context)),
      await time('those of ten years that point to nothing, listed', () => readUnresolved(context)),
      await time('a later series made: its name sought in ten years of texts', () =>
        inTransaction(context, (trx) => addSeries(context, trx, 'Coast Daily')),
      ),
    ];
  } finally {
    await context.db.close();
  }
}

/** As many at once as nobody's page has. */
const ENTRIES = 100;

async function resolveAll({ db }: Context): Promise<void> {
  for (let after: string | null = null; ;) {
    const entries: readonly { id: string }[] = await listEntriesForExport(db.reader, {
      after,
      limit: ENTRIES,
    });
    if (entries.length === 0) return;
    const ids = entries.map(({ id }) => id);
    await listReferenceLinks(db.reader, ids);
    after = ids.at(-1) ?? null;
  }
}

async function readUnresolved(context: Context): Promise<number> {
  let count = 0;
  for await (const reference of listUnresolved(context)) count += reference.text === '' ? 0 : 1;
  return count;
}

async function time(what: string, work: () => Promise<unknown>): Promise<Figure> {
  const start = performance.now();
  await work();
  return { what, value: (performance.now() - start) / 1000, unit: 's', bound: { atMost: 5 } };
}
