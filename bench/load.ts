/** Many clients that ask for the same over and over: bare sockets, so that who asks is no slower than who answers. */
import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from './connection.ts';
import { countByWrk, hasWrk } from './wrk.ts';

export interface Load {
  readonly port: number;
  readonly path: string;
  /** Header lines of each request: `Accept-Encoding: br`. */
  readonly headers: readonly string[];
}

/** By wrk where it is installed: what is written in Node is hardly quicker to ask than a server in Node is to answer, which hides
 *  the difference between servers.
 *  @returns how many answers came, in so many whole seconds over 32 connections that stay open */
export async function countAnswers(load: Load, seconds: number): Promise<number> {
  return hasWrk ? countByWrk(load, { seconds, connections: CONNECTIONS }) : countByNode(load, seconds);
}

async function countByNode(load: Load, seconds: number): Promise<number> {
  const request = requestOf(load);
  const length = (await ask(load)).length;
  let count = 0;
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => connect(load.port)));
  for (const socket of sockets) {
    let received = 0;
    socket.on('data', (bytes) => {
      received += bytes.length;
      if (received < length) return;
      received -= length;
      count += 1;
      socket.write(request);
    });
    socket.write(request);
  }
  await wait(seconds * 1000);
  for (const socket of sockets) socket.destroy();
  return count;
}

/** One answer, head and body, as it came over a connection of its own. */
export async function ask(load: Load): Promise<Buffer> {
  const connection = await Connection.open(load.port);
  const answer = await connection.ask(requestOf(load));
  connection.close();
  return answer;
}

/** A header's name and value, as they were sent. */
export type Header = readonly [name: string, value: string];

/** The head of an answer. */
export function readHead(answer: Buffer): { readonly status: number; readonly headers: readonly Header[] } {
  const [first = '', ...lines] = answer.toString('latin1', 0, answer.indexOf('\r\n\r\n')).split('\r\n');
  const headers = lines.map((line): Header => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 2)];
  });
  return { status: Number(first.split(' ')[1]), headers };
}

/** Empty where it was not sent. */
export function headerOf(headers: readonly Header[], name: string): string {
  return headers.find(([sent]) => sent.toLowerCase() === name.toLowerCase())?.[1] ?? '';
}

/** The body that an answer came with. */
export function readBody(answer: Buffer): Buffer {
  return answer.subarray(answer.indexOf('\r\n\r\n') + 4);
}

const CONNECTIONS = 32;

async function connect(port: number): Promise<net.Socket> {
  const socket = net.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** The bytes of a request. */
export function requestOf({ path, headers }: Load): Buffer {
  return Buffer.from([`GET ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n'));
}
