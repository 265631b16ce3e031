/** The program itself on ten years: how long it takes to start, and what it takes of the memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import packageJson from '../package.json' with { type: 'json' };
import { archiveOf } from './archives.ts';
import { type Figure, median } from './figure.ts';
import { listDays, TEN_YEARS } from './ten-years.ts';

/** Where `npm start` runs. */
const ROOT = path.join(import.meta.dirname, '..');
const STARTS = 5;

/** Days in both codings fill the 24 MiB of kept pages before these are through. */
const DAYS_READ = 2000;
const REST_MS = 10_000;

export async function measureProgram(): Promise<readonly Figure[]> {
  const { folder } = await archiveOf(TEN_YEARS);
  const starts: number[] = [];
  for (let round = 1; round < STARTS; round += 1) {
    const { child, ms } = await start(folder);
    starts.push(ms);
    await stop(child);
  }
  const { child, port, ms } = await start(folder);
  try {
    await readDays(port);
    await wait(REST_MS);
    return [
      figure('from the start until it is ready, on ten years', median([...starts, ms]) / 1000, 's', 1),
      figure('memory with ten years and a full page cache (RSS)', (await rssOf(child)) / 1e6, 'MB', 220),
    ];
  } finally {
    await stop(child);
  }
}

interface Started {
  readonly child: ChildProcess;
  readonly port: number;
  readonly ms: number;
}

async function start(folder: string): Promise<Started> {
  const port = await freePort();
  const begun = performance.now();
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', PORT: String(port), LOG_LEVEL: 'warn' };
  const [, ...args] = packageJson.scripts.start.split(' ');
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  while (!(await isReady(port))) await wait(5);
  return { child, port, ms: performance.now() - begun };
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill();
  await once(child, 'exit');
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/readyz`).catch(() => undefined);
  return answer?.ok ?? false;
}

/** Twice in each coding, so that it is kept in both. */
async function readDays(port: number): Promise<void> {
  const paths = listDays(DAYS_READ).map((day) => `/harbour-daily/${day.replaceAll('-', '/')}`);
  for (const path of paths) {
    for (const coding of ['br', 'br', 'gzip', 'gzip']) {
      const headers = { 'Accept-Encoding': coding };
      await (await fetch(`http://127.0.0.1:${String(port)}${path}`, { headers })).arrayBuffer();
    }
  }
}

async function rssOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'latin1');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : Number.NaN;
}

function figure(what: string, value: number, unit: Figure['unit'], atMost: number): Figure {
  return { what, value, unit, bound: { atMost } };
}
