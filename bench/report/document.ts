/** What docs/performance.md shows of a result: its table, and the pictures of its curves. `npm run bench:document` makes both
 *  anew from the newest result, where the way they are drawn has changed. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { formatFullDate } from '../../src/domain/calendar.ts';
import type { Run } from './machine.ts';
import { drawPlot } from './plot.ts';
import { readNewestResult, type Result } from './results.ts';
import { formatMarkdownTable } from './table.ts';

const DOCS = path.join(import.meta.dirname, '../../docs');
export const DOCUMENT = path.join(DOCS, 'performance.md');

export async function showResult(result: Result): Promise<void> {
  for (const [name, svg] of drawCurves(result)) await writeFile(path.join(DOCS, 'pictures', name), svg);
  await writeFile(DOCUMENT, await withTable(await readFile(DOCUMENT, 'utf8'), result));
}

/** The document with the table of this result between its two marks, in the layout that the formatter keeps. */
export async function withTable(document: string, result: Result): Promise<string> {
  const table = `${BEGIN}\n\n${describe(result)}\n\n${formatMarkdownTable(result.outcomes)}\n\n${END}`;
  const filled = document.replace(new RegExp(`${BEGIN}.*${END}`, 's'), () => table);
  return format(filled, { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' });
}

/** @returns the files of the pictures and what is in them */
export function drawCurves(result: Result): (readonly [string, string])[] {
  const source = `${dateOf(result)}, ${result.machine.cores} cores`;
  return result.outcomes.flatMap(({ name, curves }) =>
    curves.map(
      (curve, index) =>
        [`bench-${name}${index === 0 ? '' : `-${index + 1}`}.svg`, drawPlot(curve, source)] as const,
    ),
  );
}

const BEGIN = '<!-- Written by npm run bench: the newest result. -->';
const END = '<!-- The end of what npm run bench writes. -->';

function describe(run: Run): string {
  const { cores, cpu, memoryGb, kernel, node, load } = run.machine;
  const measured = `Measured on ${dateOf(run)} at ${run.at.slice(11, 16)} GMT on ${cores} cores (${cpu}) with ${memoryGb} GB, ${kernel}, Node ${node}, at commit ${run.commit}.`;
  if (load < BUSY) return measured;
  return `${measured} **The machine was busy with other things** (a load of ${load.toFixed(1)}): times and processor time are higher than on a quiet one.`;
}

/** Processes that want a core, on a machine that rests: some shells and timers. */
const BUSY = 0.5;

function dateOf({ at }: Run): string {
  return formatFullDate(at.slice(0, 10));
}

if (import.meta.main) await showResult(await readNewestResult());
