/** How fast readers are answered from memory: beside plain node:http, an Express route and nginx that send the same bytes,
 *  in turn in one run. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Served, startServer } from './child.ts';
import { type Contestant, cpuUsOf, hold, ratioOf, type Round } from './contest.ts';
import { type Benchmark, type Figure, median } from './figure.ts';
import { ask, headerOf, readBody, readHead } from './load.ts';
import { type SentFile, startNginx } from './nginx.ts';

const DAY = '/harbour-daily/2026/03/05';
const PATHS = [DAY, '/', '/feed.xml', `${DAY}/live.json`];
/** What the bounds stand between: a framework, and a server written in C. */
const PEERS = ['express', 'nginx'];
const BROTLI = 'Accept-Encoding: br';

export const benchKeptPages: Benchmark = async () => {
  console.error('kept pages');
  const site = await startServer('serve-site.ts', '60');
  const plain = await startServer('serve-plain.ts');
  const express = await startServer('serve-express.ts');
  const pages = [];
  for (const path of PATHS) pages.push(await keep(site, path));
  const nginx = await startNginx(pages);
  if (!nginx) console.error('  nginx and its Brotli module are not installed: left out');
  try {
    const contests: Contest[] = [];
    for (const page of pages) {
      for (const status of [200, 304] as const)
        contests.push(await compare(page, status, { site, plain, express, nginx }));
    }
    return [
      ...contests.map(ratioFigure),
      ...PEERS.flatMap((peer) => peerFigures(peer, contests)),
      ...cpuFigures(contests),
    ];
  } finally {
    for (const server of [site, plain, express, nginx]) server?.stop();
  }
};

interface KeptPage extends SentFile {
  readonly etag: string;
}

/** Whoever comes first is sent the page as it is, before it is compressed; and only from the next second on its date. */
async function keep({ port }: Served, path: string): Promise<KeptPage> {
  const load = { port, path, headers: [BROTLI] };
  await ask(load);
  await wait(1_100);
  const answer = await ask(load);
  const { headers } = readHead(answer);
  return { path, headers, body: readBody(answer), etag: headerOf(headers, 'ETag') };
}

interface Servers {
  readonly site: Served;
  readonly plain: Served;
  readonly express: Served;
  readonly nginx: Pick<Served, 'port' | 'cpuUs'> | undefined;
}

interface Contest {
  readonly what: string;
  readonly status: 200 | 304;
  readonly rounds: readonly Round[];
}

async function compare(page: KeptPage, status: 200 | 304, servers: Servers): Promise<Contest> {
  const { site, plain, express, nginx } = servers;
  const known = (etag: string) => ({
    path: page.path,
    headers: status === 304 ? [BROTLI, `If-None-Match: ${etag}`] : [BROTLI],
  });
  await copy(await ask({ port: site.port, ...known(page.etag) }), [plain, express]);
  const contestants: Contestant[] = [
    { name: 'site', server: site, load: known(page.etag) },
    { name: 'plain', server: plain, load: known(page.etag) },
  ];
  // The peers tell what the machine can do; one page says it.
  if (page.path === DAY) contestants.push({ name: 'express', server: express, load: known(page.etag) });
  if (page.path === DAY && nginx) {
    const { headers } = readHead(await ask({ port: nginx.port, path: page.path, headers: [BROTLI] }));
    contestants.push({ name: 'nginx', server: nginx, load: known(headerOf(headers, 'ETag')) });
  }
  const what = `${page.path.replace(DAY, 'a day').replace(/^\/$/, 'home')}, ${status === 304 ? '304' : 'br'}`;
  return { what, status, rounds: await hold(contestants) };
}

/** Has servers send what the site sent, but for what node:http adds by itself. */
async function copy(answer: Buffer, servers: readonly Served[]): Promise<void> {
  const { status, headers } = readHead(answer);
  const own = headers.filter(([name]) => !/^(?:date|connection|keep-alive)$/i.test(name));
  const body = readBody(answer).toString('base64');
  for (const server of servers) await server.ask('send', { status, headers: own, body });
}

function ratioFigure({ what, rounds }: Contest): Figure {
  const value = ratioOf(rounds, 'site', 'plain');
  return { what: `${what}: requests a second, to plain node:http`, value, unit: '', bound: { atLeast: 0.9 } };
}

function peerFigures(peer: string, contests: readonly Contest[]): Figure[] {
  const values = contests.map(({ rounds }) => ratioOf(rounds, peer, 'plain')).filter(Number.isFinite);
  if (values.length === 0) return [];
  return [
    {
      what: `${peer} with the same bytes: requests a second, to plain node:http`,
      value: median(values),
      unit: '',
      bound: 'none',
    },
  ];
}

/** In microseconds, and beside plain node:http in the same rounds: the microseconds are promised for a machine on which
 *  that one takes 15.7 for a page and 11.3 for a 304, and say little on another. */
function cpuFigures(contests: readonly Contest[]): Figure[] {
  return ([200, 304] as const).flatMap((status) => {
    const own = contests.filter((contest) => contest.status === status);
    const cpuUs = (name: string) => median(own.map(({ rounds }) => cpuUsOf(rounds, name)));
    const what = `${status === 304 ? 'a 304' : 'a kept page, br'}: processor time`;
    const ratio = median(own.map(({ rounds }) => cpuUsOf(rounds, 'site') / cpuUsOf(rounds, 'plain')));
    return [
      { what, value: cpuUs('site'), unit: 'us', bound: { atMost: status === 304 ? 13 : 18 } },
      { what: `${what}, plain node:http`, value: cpuUs('plain'), unit: 'us', bound: 'none' },
      { what: `${what}, to plain node:http`, value: ratio, unit: '', bound: { atMost: 1.15 } },
    ];
  });
}

if (import.meta.main) console.table(await benchKeptPages());
