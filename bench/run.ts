/** `npm run bench`: every benchmark, one after the other, and a result that is kept. `npm run bench -- kept-pages fan-out`:
 *  those alone, and nothing is kept. Ends with status 1 where something is not as fast as promised. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { BENCHMARKS } from './benchmarks.ts';
import type { Measured } from './figure.ts';
import { showResult } from './report/document.ts';
import { describeRun } from './report/machine.ts';
import { isReached, type Outcome } from './report/outcome.ts';
import { keepResult, type Result } from './report/results.ts';
import { formatTable } from './report/table.ts';

/** A benchmark that takes longer hangs. */
const LONGEST_MS = 10 * 60_000;

await main(process.argv.slice(2));

async function main(named: readonly string[]): Promise<void> {
  const unknown = named.filter((name) => !(name in BENCHMARKS));
  if (unknown.length > 0) {
    refuse(unknown);
    return;
  }
  const run = await describeRun();
  const outcomes = await runEach(named.length === 0 ? Object.keys(BENCHMARKS) : named);
  console.log(formatTable(outcomes));
  if (named.length === 0) await keep({ ...run, outcomes });
  process.exitCode = outcomes.every(isReached) ? 0 : 1;
}

async function keep(result: Result): Promise<void> {
  if (result.outcomes.some(({ failure }) => failure !== undefined)) {
    console.error('Nothing is kept: a benchmark failed.');
    return;
  }
  console.error(`Kept as ${await keepResult(result)}, and shown in docs/performance.md.`);
  await showResult(result);
}

function refuse(unknown: readonly string[]): void {
  console.error(
    `No benchmark is called ${unknown.join(' or ')}: choose from ${Object.keys(BENCHMARKS).join(', ')}.`,
  );
  process.exitCode = 2;
}

async function runEach(names: readonly string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const name of names) {
    console.error(`${name} ...`);
    const start = performance.now();
    const outcome = await runAlone(name);
    console.error(`${name}: ${outcome.failure ?? `${Math.round((performance.now() - start) / 1000)} s`}`);
    outcomes.push(outcome);
  }
  return outcomes;
}

/** In a process of its own: no benchmark measures the heap that another left. What it prints goes to standard error, where
 *  it does not mix with the table. */
async function runAlone(name: string): Promise<Outcome> {
  const child = fork(path.join(import.meta.dirname, 'measure.ts'), [name], {
    stdio: ['ignore', 2, 2, 'ipc'],
    timeout: LONGEST_MS,
  });
  return new Promise((resolve) => {
    let measured: Measured = { figures: [], curves: [] };
    child.once('message', (message: Measured) => (measured = message));
    child.once('exit', (status, signal) => resolve({ name, ...measured, ...failureOf(status, signal) }));
  });
}

function failureOf(status: number | null, signal: string | null): Pick<Outcome, 'failure'> {
  if (status === 0) return {};
  return { failure: `it ended with ${String(status ?? signal)}, for the reason printed above` };
}
