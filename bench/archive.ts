/** What ten years of a series cost, beside thirty days of it: pages and searches read anew for whoever asks, publishing,
 *  starting, importing, and what the whole archive takes of the memory. */
import { archiveOf, copyOfArchive } from './archives.ts';
import { type Served, startServer } from './child.ts';
import { type Curve, type Figure, type Measured, median, percentile } from './figure.ts';
import { ask } from './load.ts';
import { measureProgram } from './archive-program.ts';
import { TEN_YEARS } from './ten-years.ts';

const SIZES = [30, 365, TEN_YEARS];
const ROUNDS = 40;

const READS = {
  'the home page': '/',
  'a day': '/harbour-daily/2026/03/05',
  'a feed': '/harbour-daily/feed.xml',
  'a month': '/harbour-daily/2026/02',
  'a search': '/search?q=harbour+storm',
};

/** From the easiest to the hardest: rare words, words that may go on, phrases of the commonest words. */
const SEARCHES = ['marbun', 'harbour', 'ferry mast', 'th', 'mar', '"of the"', '"to in"', '"mast of the"', '"of of of"', '"the of and to"']; // prettier-ignore
const SEARCH_ROUNDS = 20;

export async function benchArchive(): Promise<Measured> {
  for (const days of SIZES) {
    console.error(`  ${days} days are imported`);
    await archiveOf(days);
  }
  const servers: Served[] = [];
  try {
    for (const days of SIZES) servers.push(await startServer('serve-archive.ts', await copyOfArchive(days)));
    const costs = await measureCosts(servers);
    const [, , decade] = servers;
    const searches = decade ? [await measureSearches(decade)] : [];
    return {
      figures: [...costs.map(growthOf), ...searches, await measureImport(), ...(await measureProgram())],
      curves: [curveOf(costs)],
    };
  } finally {
    for (const server of servers) server.stop();
  }
}

/** Milliseconds of each size. */
interface Cost {
  readonly what: string;
  readonly ms: readonly number[];
}

async function measureCosts(servers: readonly Served[]): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const [what, path] of Object.entries(READS)) {
    costs.push({ what, ms: await inTurn(servers, ({ port }) => timeOf({ port, path })) });
  }
  const body = 'The pilot says that the mast of the ferry holds. '.repeat(10);
  return [
    ...costs,
    { what: 'publishing an update', ms: await inTurn(servers, (server) => server.ask('publish', body)) },
  ];
}

/** Medians of rounds in which each server takes its turn. */
async function inTurn(
  servers: readonly Served[],
  measure: (server: Served) => Promise<number>,
): Promise<number[]> {
  const times = servers.map(() => [Number.NaN].slice(1));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, server] of servers.entries()) times[index]?.push(await measure(server));
  }
  return times.map(median);
}

async function timeOf({ port, path }: { readonly port: number; readonly path: string }): Promise<number> {
  const start = performance.now();
  await ask({ port, path, headers: [] });
  return performance.now() - start;
}

function growthOf({ what, ms }: Cost): Figure {
  const value = (ms.at(-1) ?? Number.NaN) / (ms[0] ?? Number.NaN);
  return { what: `${what}, not kept: ten years against 30 days`, value, unit: '', bound: { atMost: 1.5 } };
}

function curveOf(costs: readonly Cost[]): Curve {
  return {
    what: 'What a page that is not kept costs, against the days in the archive',
    ...{ x: 'days', y: 'milliseconds' },
    lines: costs.map(({ what, ms }) => ({
      name: what,
      points: ms.map((cost, index) => [SIZES[index] ?? 0, cost] as const),
    })),
  };
}

async function measureSearches({ port }: Served): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < SEARCH_ROUNDS; round += 1) {
    for (const words of SEARCHES) {
      times.push(await timeOf({ port, path: `/search?q=${encodeURIComponent(words)}` }));
    }
  }
  return {
    what: 'a search in 60,000 updates, its page whole: 99 of 100',
    ...{ value: percentile(times, 0.99), unit: 'ms', bound: { atMost: 25 } },
  };
}

async function measureImport(): Promise<Figure> {
  const { importedInMs } = await archiveOf(TEN_YEARS);
  return {
    what: 'days of 16 updates that the import command takes in and publishes',
    ...{ value: (TEN_YEARS * 1000) / importedInMs, unit: '/s', bound: { atLeast: 300 } },
  };
}
