/** One update told to ten thousand open pages, beside a bare loop over as many sockets, in turn in one run. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Served, startServer } from './child.ts';
import { nowMs } from './clock.ts';
import { type Benchmark, type Figure, median } from './figure.ts';

const STREAMS = 10_000;
const ROUNDS = 10;
const LIVE = '/harbour-daily/2026/03/05/live';
const SETTLED_MS = 200;

export const benchFanOut: Benchmark = async () => {
  console.error(`fan-out: ${String(STREAMS)} streams`);
  const site = await startServer('serve-site.ts', '12');
  const loop = await startServer('serve-loop.ts');
  const [readers, loopReaders] = [await startServer('hear-streams.ts'), await startServer('hear-streams.ts')];
  try {
    const before = await site.memory();
    await open(readers, site, LIVE);
    await open(loopReaders, loop, '/');
    const rounds = [];
    for (let seq = 1; seq <= ROUNDS; seq += 1) {
      const ours = await tell(site, readers, () => site.ask('publish'));
      const bytes = await readers.ask('eventBytes');
      rounds.push({ ours, theirs: await tell(loop, loopReaders, () => loop.ask('tell', { seq, bytes })) });
    }
    const perReader = ((await site.memory()) - before) / STREAMS;
    const [missing, twice] = [await readers.ask('missing'), await readers.ask('twice')];
    return [...figuresOf(rounds), ...countsOf({ perReader, missing, twice })];
  } finally {
    for (const one of [readers, loopReaders, site, loop]) one.stop();
  }
};

interface Told {
  readonly lastMs: number;
  readonly cpuUs: number;
}

/** @throws fewer were let in: each stream takes a file descriptor on either side */
async function open(readers: Served, server: Served, path: string): Promise<void> {
  const opened = await readers.ask('open', { port: server.port, path, count: STREAMS });
  if (opened < STREAMS)
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

function countsOf(counts: { perReader: number; missing: number; twice: number }): Figure[] {
  return [
    figure('memory a reader', counts.perReader / 1e3, 'KB', { atMost: 14 }),
    figure('missing', counts.missing, '', { atMost: 0 }),
    figure('delivered twice', counts.twice, '', { atMost: 0 }),
  ];
}

function figure(what: string, value: number, unit: Figure['unit'], bound: Figure['bound']): Figure {
  return { what: `${String(STREAMS)} streams: ${what}`, value, unit, bound };
}

if (import.meta.main) console.table(await benchFanOut());
