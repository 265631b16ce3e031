/** One update told to ten thousand open pages, beside a bare loop over as many sockets, in turn in one run. */
import { setTimeout as wait } from 'node:timers/promises';
import { addDays } from '../src/domain/calendar.ts';
import { copyOfArchive } from './archives.ts';
import { type Served, startServer } from './child.ts';
import { nowMs } from './clock.ts';
import { type Benchmark, type Figure, median } from './figure.ts';
import { LAST, SLUG } from './ten-years.ts';

const STREAMS = 10_000;
const ROUNDS = 10;
/** Of publications with one stream open, and with pages read meanwhile. */
const FEWER_ROUNDS = 5;
/** Until what a publication runs is compiled. */
const WARM_ROUNDS = 30;
const DAYS = 30;
const DAY = `/${SLUG}/${LAST.replaceAll('-', '/')}`;
const LIVE = `${DAY}/live`;
/** Makes an event of some 2.5 KB: no update is told of in much less. */
const BODY = 'The harbour pilot reports that the channel is clear again, and the first ferry has left.';
const SETTLED_MS = 200;
const AT_REST_MS = 3_000;

export const benchFanOut: Benchmark = async () => {
  console.error(`fan-out: ${String(STREAMS)} streams`);
  const site = await startServer('serve-kept.ts', await copyOfArchive(DAYS));
  const loop = await startServer('serve-loop.ts');
  const [readers, loopReaders, pages] = await Promise.all(
    ['hear-streams.ts', 'hear-streams.ts', 'read-pages.ts'].map((file) => startServer(file)),
  );
  if (!readers || !loopReaders || !pages) throw new Error('A process did not start.');
  try {
    const publication = await measurePublication(site, readers);
    const before = await memoryAtRest(site);
    await open(readers, site, { path: LIVE, count: STREAMS - 1 });
    await open(loopReaders, loop, { path: '/', count: STREAMS });
    const atRest = await memoryAtRest(site);
    const rounds = await compare({ site, readers }, { loop, loopReaders });
    const pageMs = await readMeanwhile(pages, { site, readers });
    const afterwards = await memoryAtRest(site);
    const [missing, twice] = [await readers.ask('missing'), await readers.ask('twice')];
    return [
      ...figuresOf(rounds),
      figure('CPU of the publication itself, for each of them', publication.cpuUs, 'us', 'none'),
      figure('the only reader, where there is one', publication.lastMs, 'ms', 'none'),
      figure('a kept page over 4 connections meanwhile, p99', pageMs, 'ms', { atMost: 5 }),
      figure('memory a reader', (atRest - before) / STREAMS / 1e3, 'KB', { atMost: 14 }),
      figure('memory of the process, when all were told', afterwards / 1e6, 'MB', { atMost: 300 }),
      figure('missing', missing, '', { atMost: 0 }),
      figure('delivered twice', twice, '', { atMost: 0 }),
    ];
  } finally {
    for (const one of [readers, loopReaders, pages, site, loop]) one.stop();
  }
};

/** @returns what a publication costs that one reader is told of, and when that one has it */
async function measurePublication(site: Served, readers: Served): Promise<Told> {
  await open(readers, site, { path: LIVE, count: 1 });
  const rounds: Told[] = [];
  for (let round = 0; round < WARM_ROUNDS + FEWER_ROUNDS; round += 1) {
    rounds.push(await tell(site, readers, () => site.ask('publish', BODY)));
  }
  const measured = rounds.slice(WARM_ROUNDS);
  return {
    lastMs: median(measured.map(({ lastMs }) => lastMs)),
    cpuUs: median(measured.map(({ cpuUs }) => cpuUs)),
  };
}

async function compare(
  { site, readers }: { readonly site: Served; readonly readers: Served },
  { loop, loopReaders }: { readonly loop: Served; readonly loopReaders: Served },
): Promise<{ readonly ours: Told; readonly theirs: Told }[]> {
  const rounds = [];
  for (let seq = 1; seq <= ROUNDS; seq += 1) {
    const ours = await tell(site, readers, () => site.ask('publish', BODY));
    const bytes = await readers.ask('eventBytes');
    rounds.push({ ours, theirs: await tell(loop, loopReaders, () => loop.ask('tell', { seq, bytes })) });
  }
  return rounds;
}

/** The page of another day, which a publication leaves as it is.
 *  @returns what 99 of 100 reads took at most, in milliseconds */
async function readMeanwhile(
  pages: Served,
  { site, readers }: { readonly site: Served; readonly readers: Served },
): Promise<number> {
  const headers = ['Accept-Encoding: br'];
  await pages.ask('start', { port: site.port, path: OTHER_DAY, headers });
  for (let round = 0; round < FEWER_ROUNDS; round += 1) {
    await tell(site, readers, () => site.ask('publish', BODY));
    await wait(1000 - SETTLED_MS);
  }
  return pages.ask('p99');
}

const OTHER_DAY = `/${SLUG}/${addDays(LAST, -10).replaceAll('-', '/')}`;

async function memoryAtRest(site: Served): Promise<number> {
  await wait(AT_REST_MS);
  return site.memory();
}

interface Told {
  readonly lastMs: number;
  readonly cpuUs: number;
}

/** @throws fewer were let in: each stream takes a file descriptor on either side */
async function open(
  readers: Served,
  server: Served,
  { path, count }: { readonly path: string; readonly count: number },
): Promise<void> {
  const opened = await readers.ask('open', { port: server.port, path, count });
  if (opened < count)
    throw new Error(`Only ${String(opened)} streams opened: raise the limit by ulimit -n 20000.`);
}

async function tell(server: Served, readers: Served, publish: () => Promise<number>): Promise<Told> {
  const startUs = await server.cpuUs();
  const startMs = nowMs();
  const last = readers.ask('hear');
  await publish();
  const lastMs = (await last) - startMs;
  await wait(SETTLED_MS);
  return { lastMs, cpuUs: ((await server.cpuUs()) - startUs) / STREAMS };
}

function figuresOf(rounds: readonly { readonly ours: Told; readonly theirs: Told }[]): Figure[] {
  const [ours, theirs] = [rounds.map((round) => round.ours), rounds.map((round) => round.theirs)];
  const ratio = median(rounds.map((round) => round.ours.lastMs / round.theirs.lastMs));
  return [
    figure('the last reader, to a bare loop', ratio, '', { atMost: 1.15 }),
    figure('the last reader', median(ours.map(({ lastMs }) => lastMs)), 'ms', 'none'),
    figure('the last reader of a bare loop', median(theirs.map(({ lastMs }) => lastMs)), 'ms', 'none'),
    figure('CPU a delivery', median(ours.map(({ cpuUs }) => cpuUs)), 'us', { atMost: 12 }),
    figure('CPU a delivery of a bare loop', median(theirs.map(({ cpuUs }) => cpuUs)), 'us', 'none'),
  ];
}

function figure(what: string, value: number, unit: Figure['unit'], bound: Figure['bound']): Figure {
  return { what: `${String(STREAMS)} streams: ${what}`, value, unit, bound };
}

if (import.meta.main) console.table(await benchFanOut());
