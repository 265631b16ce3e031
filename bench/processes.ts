/** Whether what one process has confirmed is old at another a moment later: three processes on one SQLite file, and three on
 *  one PostgreSQL, from the same packages as the tests. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startCluster } from '../test/support/postgres-cluster.ts';
import { type Served, startServer } from './child.ts';
import { Editor } from './editor.ts';
import { type Benchmark, type Figure, median } from './figure.ts';
import { ask, readBody } from './load.ts';
import { Stream } from './stream.ts';

const PAGE = '/harbour-daily/2026/03/05';
const PLACES = [PAGE, `${PAGE}/lite`, `${PAGE}.txt`, '/harbour-daily/feed.xml', '/atom.xml'];
const PROCESSES = 3;
const ROUNDS = 40;
/** After which no process may show an older state. */
const GRACE_MS = 250;

export const benchProcesses: Benchmark = async () => {
  console.error('processes');
  const cluster = await startCluster({ fsync: 'on' });
  try {
    const onSqlite = await measure('SQLite', '');
    return [...onSqlite, ...(await measure('PostgreSQL', `${cluster.url}/postgres`))];
  } finally {
    await cluster.stop();
  }
};

async function measure(engine: string, databaseUrl: string): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-bench-'));
  const sites: Served[] = [];
  try {
    for (let count = 0; count < PROCESSES; count += 1) {
      sites.push(await startServer('serve-shared.ts', folder, databaseUrl));
    }
    return await readElsewhere(engine, sites);
  } finally {
    for (const site of sites) site.stop();
    await wait(500);
    await rm(folder, { recursive: true });
  }
}

async function readElsewhere(engine: string, sites: readonly Served[]): Promise<readonly Figure[]> {
  const [one, ...others] = sites;
  if (!one) throw new Error('There is no process.');
  const editor = await Editor.signIn(one);
  const streams = await Promise.all(others.map(({ port }) => Stream.open(port, `${PAGE}/live`)));
  const toldMs: number[] = [];
  let [stale, reads] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const headline = `Mast ${String(round)} is up`;
    const start = performance.now();
    const told = Promise.all(streams.map((stream) => stream.hear(headline)));
    await editor.publish('harbour-daily/entries/2026-03-05', { headline, body: 'It holds.' });
    await wait(GRACE_MS);
    for (const { port } of others) {
      const texts = await Promise.all(PLACES.map((place) => ask({ port, path: place, headers: [] })));
      reads += texts.length;
      stale += texts.filter((text) => !readBody(text).includes(headline)).length;
    }
    toldMs.push(Math.max(...(await told)) - start);
  }
  editor.close();
  for (const stream of streams) stream.close();
  const after = `${String(GRACE_MS)} ms after an acknowledgement`;
  const where = `${String(PROCESSES)} processes on ${engine}`;
  return [
    {
      what: `${where}: stale reads at the others, ${after}, of ${String(reads)}`,
      ...{ value: stale, unit: '', bound: { atMost: 0 } },
    },
    {
      what: `${where}: from publishing to a subscriber of another one`,
      ...{ value: median(toldMs), unit: 'ms', bound: 'none' },
    },
  ];
}

if (import.meta.main) console.table(await benchProcesses());
