/** Readers of a page in a process of their own: each asks again as soon as it is answered. */
import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { answerParent } from './child.ts';
import { percentile } from './figure.ts';
import { ask, type Load, requestOf } from './load.ts';

const CONNECTIONS = 4;
const COMPRESSED_MS = 500;

let tookMs: number[] = [];
let sockets: net.Socket[] = [];

answerParent(null, {
  start: async (load: Load) => {
    // What is asked for the first time is not compressed.
    await ask(load);
    await wait(COMPRESSED_MS);
    const { length } = await ask(load);
    tookMs = [];
    sockets = Array.from({ length: CONNECTIONS }, () => net.connect(load.port, '127.0.0.1'));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    for (const socket of sockets) read(socket, requestOf(load), length);
  },
  /** @returns what 99 of 100 answers took at most, in milliseconds */
  p99: () => {
    for (const socket of sockets) socket.destroy();
    return percentile(tookMs, 0.99);
  },
});
process.once('disconnect', () => process.exit());

/** @param length  of the whole answer */
function read(socket: net.Socket, request: Buffer, length: number): void {
  let [received, askedAt] = [0, performance.now()];
  socket.on('data', (bytes) => {
    received += bytes.length;
    if (received < length) return;
    received -= length;
    const now = performance.now();
    tookMs.push(now - askedAt);
    askedAt = now;
    socket.write(request);
  });
  socket.write(request);
}
