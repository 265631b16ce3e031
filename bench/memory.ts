/** What a process takes of the memory that `npm start` begins in an empty folder: at rest, and with readers. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import packageJson from '../package.json' with { type: 'json' };
import type { Benchmark, Figure } from './figure.ts';
import { ask, countAnswers, readBody } from './load.ts';

/** Until the garbage of the start is collected. */
const REST_MS = 15_000;
const READING_SECONDS = 2;

export const benchMemory: Benchmark = async () => {
  console.error('memory');
  if (!existsSync('/proc/self/smaps_rollup')) {
    console.error('  this system does not tell what a process takes: left out');
    return [];
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-bench-'));
  const [program = '', ...args] = packageJson.scripts.start.split(' ');
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn' };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const port = await portFrom(child.stdout);
    await wait(REST_MS);
    const atRest = await memoryOf(child.pid);
    await read(port);
    await wait(REST_MS);
    const withReaders = await memoryOf(child.pid);
    return [
      figure('memory at rest (PSS)', atRest.pss, { atMost: 110 }),
      figure('memory at rest (RSS)', atRest.rss, 'none'),
      figure('memory with the sample read by many (PSS)', withReaders.pss, 'none'),
    ];
  } finally {
    child.kill();
    await rm(folder, { recursive: true });
  }
};

/** Of the line that tells the address. What follows is read too: a site whose words nobody takes ends. */
function portFrom(output: Readable): Promise<number> {
  let said = '';
  return new Promise((resolve, reject) => {
    output.on('data', (piece) => {
      said += String(piece);
      const [, port] = /http:\/\/[^/]*:(\d+)\//.exec(said) ?? [];
      if (port !== undefined) resolve(Number(port));
    });
    output.once('end', () => reject(new Error(`The site did not start: ${said}`)));
  });
}

/** Every page that the site map names, and a crowd on the front page. */
async function read(port: number): Promise<void> {
  const get = (place: string) => ask({ port, path: place, headers: ['Accept-Encoding: br'] });
  const siteMap = readBody(await get('/sitemap.xml')).toString();
  const pages = [...siteMap.matchAll(/<loc>https?:\/\/[^/]*([^<]*)<\/loc>/g)].map(([, place = '/']) => place);
  for (const place of pages) await get(place);
  for (const place of ['/', ...pages.slice(0, 3)]) {
    await countAnswers({ port, path: place, headers: ['Accept-Encoding: br'] }, READING_SECONDS);
  }
}

/** Bytes that the process shares with no other, and its part of those it shares; and all that it can reach. */
async function memoryOf(pid: number | undefined): Promise<{ readonly pss: number; readonly rss: number }> {
  const rollup = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'latin1');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(rollup)?.[1]);
  return { pss: kilobytes('Pss') * 1024, rss: kilobytes('Rss') * 1024 };
}

function figure(what: string, bytes: number, bound: Figure['bound']): Figure {
  return { what, value: bytes / 1e6, unit: 'MB', bound };
}

if (import.meta.main) console.table(await benchMemory());
