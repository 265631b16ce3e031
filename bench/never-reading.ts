/** Readers who take nothing of what they are sent, beside some who do: whether they are cut, and what they cost until then. */
import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { copyOfArchive } from './archives.ts';
import { type Served, startServer } from './child.ts';
import type { Benchmark, Figure } from './figure.ts';
import { LAST, SLUG } from './ten-years.ts';

const LIVE = `/${SLUG}/${LAST.replaceAll('-', '/')}/live`;
const NEVER_READ = 20;
const READ = 100;
/** More than the buffers of the kernel hold for a connection, which take some 10 MB. */
const EVENTS = 120;
const BODY = 'The harbour pilot reports that the channel is clear again. '.repeat(2_000);

export const benchNeverReading: Benchmark = async () => {
  console.error('readers that never read');
  const without = await measure(0);
  const among = await measure(NEVER_READ);
  const grown = (among.grownBytes - without.grownBytes) / NEVER_READ;
  return [
    figure('cut', NEVER_READ - among.left, '', { atLeast: NEVER_READ }),
    figure('memory grown for each, against a site without them', grown / 1e6, 'MB', { atMost: 1 }),
    figure('events that those who read beside them missed', among.missing, '', { atMost: 0 }),
  ];
};

/** A fresh site, and what telling its readers does to it. */
async function measure(neverReading: number) {
  const site = await startServer('serve-kept.ts', await copyOfArchive(30));
  const readers = await startServer('hear-streams.ts');
  const sockets: net.Socket[] = [];
  try {
    await readers.ask('open', { port: site.port, path: LIVE, count: READ });
    const before = await site.memory();
    for (let index = 0; index < neverReading; index += 1) sockets.push(await neverRead(site.port));
    await tell(site, readers);
    const left = (await site.ask('streams')) - READ;
    return { left, grownBytes: (await site.memory()) - before, missing: await readers.ask('missing') };
  } finally {
    for (const socket of sockets) socket.destroy();
    for (const one of [readers, site]) one.stop();
  }
}

async function tell(site: Served, readers: Served): Promise<void> {
  for (let told = 0; told < EVENTS; told += 1) {
    const heard = readers.ask('hear');
    await site.ask('publish', BODY);
    await heard;
  }
  await wait(1_000);
}

/** Asks for the stream, and takes no byte of it. */
async function neverRead(port: number): Promise<net.Socket> {
  const socket = net.connect(port, '127.0.0.1').on('error', () => undefined);
  await once(socket, 'connect');
  socket.pause().write(`GET ${LIVE} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  return socket;
}

function figure(what: string, value: number, unit: Figure['unit'], bound: Figure['bound']): Figure {
  return { what: `${String(NEVER_READ)} readers that never read: ${what}`, value, unit, bound };
}

if (import.meta.main) console.table(await benchNeverReading());
