/** One update told to ten thousand open pages, beside a bare loop over as many sockets, and beside nchan where it is
 *  installed, in turn in one run. */
import { setTimeout as wait } from 'node:timers/promises';
import { addDays } from '../src/domain/calendar.ts';
import { copyOfArchive } from './archives.ts';
import { type Served, startServer } from './child.ts';
import type { Benchmark, Curve, Figure } from './figure.ts';
import { NCHAN_STREAM, startNchan } from './nchan.ts';
import {
  fillTo,
  lastRatio,
  medianOf,
  SETTLED_MS,
  type Teller,
  tellInTurn,
  type Told,
  type ToldRound,
  withReaders,
} from './tellers.ts';
import { LAST, SLUG } from './ten-years.ts';

const STREAMS = 10_000;
const ROUNDS = 10;
/** On the way there, for the curve. */
const FEWER_STREAMS = [1_000, 4_000];
/** Of these, and of publications with one stream open, and with pages read meanwhile. */
const FEWER_ROUNDS = 5;
/** Until what a publication runs is compiled. */
const WARM_ROUNDS = 30;
const DAYS = 30;
const DAY = `/${SLUG}/${LAST.replaceAll('-', '/')}`;
const LIVE = `${DAY}/live`;
/** Makes an event of some 2.5 KB: no update is told of in much less. */
const BODY = 'The harbour pilot reports that the channel is clear again, and the first ferry has left.';
const AT_REST_MS = 3_000;

export const benchFanOut: Benchmark = async () => {
  console.error(`fan-out: ${String(STREAMS)} streams`);
  const site = await startServer('serve-kept.ts', await copyOfArchive(DAYS));
  const tellers = await startTellers(site);
  const [ours] = tellers;
  const pages = await startServer('read-pages.ts');
  try {
    const publication = await measurePublication(ours);
    const before = await memoryAtRest(site);
    const steps: Step[] = [];
    for (const streams of FEWER_STREAMS) steps.push(await step(tellers, streams, FEWER_ROUNDS));
    await fillTo(STREAMS, ours);
    const atRest = await memoryAtRest(site);
    const { rounds } = await step(tellers, STREAMS, ROUNDS);
    const pageMs = await readMeanwhile(pages, ours);
    const afterwards = await memoryAtRest(site);
    const [missing, twice] = [await ours.readers.ask('missing'), await ours.readers.ask('twice')];
    return {
      figures: [
        ...figuresOf(rounds),
        figure('CPU of the publication itself, for each of them', publication.cpuUs / STREAMS, 'us', 'none'),
        figure('the only reader, where there is one', publication.lastMs, 'ms', 'none'),
        figure('a kept page over 4 connections meanwhile, p99', pageMs, 'ms', { atMost: 5 }),
        figure('memory a reader', (atRest - before) / STREAMS / 1e3, 'KB', { atMost: 14 }),
        figure('memory of the process, when all were told', afterwards / 1e6, 'MB', { atMost: 300 }),
        figure('missing', missing, '', { atMost: 0 }),
        figure('delivered twice', twice, '', { atMost: 0 }),
      ],
      curves: [curveOf([...steps, { streams: STREAMS, rounds }], tellers)],
    };
  } finally {
    for (const { readers, server } of tellers) [readers, server].forEach((one) => one.stop());
    pages.stop();
  }
};

/** The site, then its peers. */
async function startTellers(site: Served): Promise<readonly [Teller, ...Teller[]]> {
  const loop = await startServer('serve-loop.ts');
  const nchan = await startNchan();
  if (!nchan) console.error('  nchan is not installed: left out');
  let seq = 0;
  const ours = { name: SITE, server: site, path: LIVE, tell: () => site.ask('publish', BODY) };
  const theirs = {
    ...{ name: LOOP, server: loop, path: '/' },
    tell: (bytes: number) => loop.ask('tell', { seq: (seq += 1), bytes }),
  };
  return [
    await withReaders(ours),
    await withReaders(theirs),
    ...(nchan
      ? [await withReaders({ name: NCHAN, server: nchan, path: NCHAN_STREAM, tell: nchan.tell })]
      : []),
  ];
}

const SITE = 'Dateline';
const LOOP = 'a bare loop';
const NCHAN = 'nchan';

/** @returns what a publication costs that one reader is told of, and when that one has it */
async function measurePublication(site: Teller): Promise<Told> {
  await fillTo(1, site);
  await tellInTurn([site], WARM_ROUNDS);
  const rounds = await tellInTurn([site], FEWER_ROUNDS);
  return { lastMs: medianOf(rounds, SITE, 'lastMs'), cpuUs: medianOf(rounds, SITE, 'cpuUs') };
}

interface Step {
  readonly streams: number;
  readonly rounds: readonly ToldRound[];
}

async function step(tellers: readonly Teller[], streams: number, rounds: number): Promise<Step> {
  for (const teller of tellers) await fillTo(streams, teller);
  return { streams, rounds: await tellInTurn(tellers, rounds) };
}

/** The page of another day, which a publication leaves as it is.
 *  @returns what 99 of 100 reads took at most, in milliseconds */
async function readMeanwhile(pages: Served, site: Teller): Promise<number> {
  const headers = ['Accept-Encoding: br'];
  await pages.ask('start', { port: site.server.port, path: OTHER_DAY, headers });
  for (let round = 0; round < FEWER_ROUNDS; round += 1) {
    await tellInTurn([site], 1);
    await wait(1000 - SETTLED_MS);
  }
  return pages.ask('p99');
}

const OTHER_DAY = `/${SLUG}/${addDays(LAST, -10).replaceAll('-', '/')}`;

async function memoryAtRest(site: Served): Promise<number> {
  await wait(AT_REST_MS);
  return site.memory();
}

function figuresOf(rounds: readonly ToldRound[]): Figure[] {
  const peers = [LOOP, NCHAN].filter((name) => rounds[0]?.has(name));
  return [
    figure('the last reader, to a bare loop', lastRatio(rounds, SITE, LOOP), '', { atMost: 1.15 }),
    figure('the last reader', medianOf(rounds, SITE, 'lastMs'), 'ms', 'none'),
    ...peers.map((name) =>
      figure(`the last reader of ${name}`, medianOf(rounds, name, 'lastMs'), 'ms', 'none'),
    ),
    figure('CPU a delivery', medianOf(rounds, SITE, 'cpuUs'), 'us', { atMost: 12 }),
    ...peers.map((name) =>
      figure(`CPU a delivery of ${name}`, medianOf(rounds, name, 'cpuUs'), 'us', 'none'),
    ),
  ];
}

function curveOf(steps: readonly Step[], tellers: readonly Teller[]): Curve {
  return {
    what: 'When the last reader has an update, against the readers',
    ...{ x: 'readers', y: 'milliseconds' },
    lines: tellers.map(({ name }) => ({
      name,
      points: steps.map(({ streams, rounds }) => [streams, medianOf(rounds, name, 'lastMs')] as const),
    })),
  };
}

function figure(what: string, value: number, unit: Figure['unit'], bound: Figure['bound']): Figure {
  return { what: `${String(STREAMS)} streams: ${what}`, value, unit, bound };
}

if (import.meta.main) console.log(await benchFanOut());
