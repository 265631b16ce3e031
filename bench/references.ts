/** How long ten years of references take to store and to resolve, beside one year of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/config.ts';
import { addDays } from '../src/domain/calendar.ts';
import { openLog } from '../src/logger.ts';
import type { Context } from '../src/services/context.ts';
import { importCopy } from '../src/services/copy/import-copy.ts';
import { listUnresolved } from '../src/services/list-unresolved.ts';
import { openContext } from '../src/services/open-context.ts';
import { readEntry } from '../src/services/read-entry.ts';
import { writeDay } from './ten-years.ts';

const FIRST = '2008-01-01';

export async function benchReferences(): Promise<void> {
  console.log('references: days imported, references resolved, time');
  const year = await measure(365);
  const decade = await measure(3650);
  console.log(`  ten years take ${(decade.resolveMs / year.resolveMs).toFixed(1)} times one year to resolve`);
  console.log(
    `  a page of ten years takes ${(decade.pageMs / year.pageMs).toFixed(2)} times one of one year to read`,
  );
}

async function measure(days: number): Promise<{ readonly resolveMs: number; readonly pageMs: number }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-bench-'));
  const context = await openContext(readConfig({ DATA_DIR: folder }, {}), openLog('silent'));
  try {
    const importMs = await time(() => importDays(context, days));
    const unresolved: string[] = [];
    const resolveMs = await time(async () => {
      for await (const { path: at } of listUnresolved(context)) unresolved.push(at);
    });
    const pageMs = await time(() => readPages(context, days));
    const rate = Math.round((days / importMs) * 1000);
    console.log(
      `  ${days} days: imported in ${ms(importMs)} (${rate} a second), resolved in ${ms(resolveMs)}, ${unresolved.length} left over, 100 pages in ${ms(pageMs)}`,
    );
    return { resolveMs, pageMs };
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

async function readPages(context: Context, days: number): Promise<void> {
  for (let back = 1; back <= 100; back += 1) {
    await readEntry(context, 'harbour-daily', addDays(FIRST, days - back));
  }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function ms(milliseconds: number): string {
  return `${Math.round(milliseconds)} ms`;
}
