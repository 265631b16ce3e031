/** Thousands of readers in a process of their own: bare sockets that count the events of server-sent streams, so that who
 *  listens is no slower than who tells. */
import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { answerParent } from './child.ts';
import { nowMs } from './clock.ts';

interface Reader {
  readonly socket: net.Socket;
  /** The beginning of an event whose end is still to come. */
  rest: string;
  lastSeq: number;
}

const readers: Reader[] = [];
let heard = 0;
let twice = 0;
let expected = 0;
let eventBytes = 0;
let onHeard = (): unknown => undefined;

answerParent(null, {
  /** @returns how many were let in */
  open: async ({ port, path, count }: { port: number; path: string; count: number }) => {
    for (let opened = 0; opened < count; opened += AT_A_TIME) {
      const size = Math.min(AT_A_TIME, count - opened);
      await Promise.all(Array.from({ length: size }, (_, index) => open(port, path, opened + index)));
    }
    return readers.length;
  },
  count: () => readers.length,
  /** Waits for another event at every reader. @returns when the last one had it, or when patience ended */
  hear: async () => {
    expected += readers.length;
    const all = new Promise<void>((resolve) => {
      onHeard = () => heard >= expected && resolve();
    });
    onHeard();
    await Promise.race([all, wait(PATIENCE_MS, undefined, { ref: false })]);
    return nowMs();
  },
  missing: () => expected - heard,
  twice: () => twice,
  /** The length of the event that came last. */
  eventBytes: () => eventBytes,
});
process.once('disconnect', () => process.exit());

const AT_A_TIME = 100;
const PATIENCE_MS = 10_000;
/** From one address there are some 28,000 ports to one server. */
const PER_ADDRESS = 5_000;

/** Resolves once the answer begins. */
async function open(port: number, path: string, number: number): Promise<void> {
  const localAddress = `127.0.0.${String(1 + Math.floor(number / PER_ADDRESS))}`;
  const onread = { buffer: BUFFER, callback: (length: number) => take(reader, length) };
  const socket = net.connect({ port, host: '127.0.0.1', localAddress, onread });
  const reader: Reader = { socket, rest: '', lastSeq: -1 };
  await once(socket, 'connect');
  const begun = new Promise<void>((resolve) => {
    onBegun.set(reader, resolve);
  });
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n`);
  await begun;
  readers.push(reader);
}

const onBegun = new Map<Reader, () => void>();

/** Shared by all: what one is sent is taken before the next one is read. */
const BUFFER = Buffer.alloc(256 * 1024);

function take(reader: Reader, length: number): boolean {
  const text = reader.rest + BUFFER.toString('latin1', 0, length);
  const end = text.lastIndexOf('\n\n') + 2;
  reader.rest = end < text.length ? text.slice(Math.max(0, end === 1 ? 0 : end)) : '';
  onBegun.get(reader)?.();
  onBegun.delete(reader);
  for (const [event, seq] of text.slice(0, end).matchAll(EVENT)) count(reader, Number(seq), event.length);
  return true;
}

/** Whoever numbers events in another way than by a number has them counted all the same. */
const EVENT = /^id: (\S+)\n[^]*?\n\n/gm;

function count(reader: Reader, seq: number, length: number): void {
  if (seq <= reader.lastSeq) twice += 1;
  reader.lastSeq = seq;
  eventBytes = length;
  heard += 1;
  onHeard();
}
