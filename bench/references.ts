/** How long ten years of references take to store and to resolve, beside one year of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/config.ts';
import { addDays } from '../src/domain/calendar.ts';
import { openLog } from '../src/logger.ts';
import { addSeries } from '../src/services/add-series.ts';
import type { Context } from '../src/services/context.ts';
import { importCopy } from '../src/services/copy/import-copy.ts';
import { listReferenceLinks } from '../src/services/reader/list-reference-links.ts';
import { listUnresolved } from '../src/services/list-unresolved.ts';
import { openContext } from '../src/services/open-context.ts';
import { readEntry } from '../src/services/reader/read-entry.ts';
import { inTransaction } from '../src/services/transaction.ts';
import { listEntriesForExport } from '../src/store/entries/entries.ts';
import { writeDay } from './ten-years.ts';

const FIRST = '2008-01-01';
const PAGES = 100;

export async function benchReferences(): Promise<void> {
  console.log('references');
  const year = await measure(365);
  const decade = await measure(3650);
  console.log(`  ten years take ${(decade.resolveMs / year.resolveMs).toFixed(1)} times one year to resolve`);
  console.log(
    `  a page of ten years takes ${(decade.pageMs / year.pageMs).toFixed(2)} times one of one year to read`,
  );
}

if (import.meta.main) await benchReferences();

async function measure(days: number): Promise<{ readonly resolveMs: number; readonly pageMs: number }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-bench-'));
  const context = await openContext(readConfig({ DATA_DIR: folder }, {}), openLog('silent'));
  try {
    console.log(`  ${days} days`);
    const imported = await time(() => importDays(context, days));
    say('imported', imported.ms, `${Math.round((days / imported.ms) * 1000)} a second`);
    const again = await time(() => importDays(context, days));
    say('imported again', again.ms, 'unchanged');
    const resolved = await time(() => resolveAll(context));
    say('every reference resolved', resolved.ms, `${resolved.result} links`);
    const unresolved = await time(() => countUnresolved(context));
    say('unresolved listed', unresolved.ms, `${unresolved.result} left over`);
    const pages = await time(() => readPages(context, days));
    say(`${PAGES} pages read`, pages.ms, `${(pages.ms / PAGES).toFixed(1)} ms each`);
    const later = await time(() => inTransaction(context, (trx) => addSeries(context, trx, 'Coast Daily')));
    say('a later series made', later.ms, 'its name sought in every text');
    return { resolveMs: resolved.ms, pageMs: pages.ms };
  } finally {
    await context.db.close();
    await rm(folder, { recursive: true });
  }
}

async function importDays(context: Context, days: number): Promise<void> {
  const encoder = new TextEncoder();
  for (let number = 0; number < days; number += 1) {
    const file = { path: 'day.txt', bytes: encoder.encode(writeDay(FIRST, number)) };
    await importCopy(context, file, { publish: true, replace: false, dryRun: false });
  }
}

/** @returns how many references became links */
async function resolveAll(context: Context): Promise<number> {
  let [count, after]: [number, string | null] = [0, null];
  for (;;) {
    const entries: readonly { id: string }[] = await listEntriesForExport(context.db.reader, {
      after,
      limit: 100,
    });
    const ids = entries.map(({ id }) => id);
    if (ids.length === 0) return count;
    count += (await listReferenceLinks(context.db.reader, ids)).length;
    after = ids.at(-1) ?? null;
  }
}

async function countUnresolved(context: Context): Promise<number> {
  const paths = new Set<string>();
  for await (const { path: at, text } of listUnresolved(context)) paths.add(`${at} ${text}`);
  return paths.size;
}

async function readPages(context: Context, days: number): Promise<void> {
  for (let back = 1; back <= PAGES; back += 1) {
    await readEntry(context, 'harbour-daily', addDays(FIRST, days - back));
  }
}

async function time<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

function say(what: string, ms: number, result: string): void {
  console.log(`    ${what.padEnd(26)} ${`${Math.round(ms)} ms`.padStart(9)}  ${result}`);
}
