/** The dated results of whole runs, in bench/results. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Run } from './machine.ts';
import type { Outcome } from './outcome.ts';

export interface Result extends Run {
  readonly outcomes: readonly Outcome[];
}

const RESULTS = path.join(import.meta.dirname, '../results');

/** Keeps a run in which every benchmark came to its end.
 *  @returns where */
export async function keepResult(result: Result): Promise<string> {
  const name = `${result.at.slice(0, 16).replace('T', '-').replace(':', '')}.json`;
  await mkdir(RESULTS, { recursive: true });
  await writeFile(path.join(RESULTS, name), `${JSON.stringify(result, null, 2)}\n`);
  return `bench/results/${name}`;
}

/** @throws Error where none is kept */
export async function readNewestResult(): Promise<Result> {
  const newest = (await readdir(RESULTS))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .at(-1);
  if (newest === undefined) throw new Error('No result is kept in bench/results: run `npm run bench`.');
  return RESULT.parse(JSON.parse(await readFile(path.join(RESULTS, newest), 'utf8')));
}

const FIGURE = z.object({
  what: z.string(),
  value: z.number(),
  unit: z.enum(['', 'us', 'ms', 's', 'KB', 'MB', '/s']),
  bound: z.union([z.object({ atLeast: z.number() }), z.object({ atMost: z.number() }), z.literal('none')]),
});

const CURVE = z.object({
  what: z.string(),
  x: z.string(),
  y: z.string(),
  lines: z.array(z.object({ name: z.string(), points: z.array(z.tuple([z.number(), z.number()])) })),
});

const RESULT = z.object({
  at: z.string(),
  commit: z.string(),
  machine: z.object({
    cores: z.number(),
    cpu: z.string(),
    memoryGb: z.number(),
    kernel: z.string(),
    node: z.string(),
    load: z.number(),
  }),
  outcomes: z.array(z.object({ name: z.string(), figures: z.array(FIGURE), curves: z.array(CURVE) })),
});
