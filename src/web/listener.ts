/** Serving the application. */
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ValidationError } from '../domain/errors.ts';
import type { Live } from '../live/live.ts';
import { destroyBareSockets, letSocketsGo } from './bare-sockets.ts';
import { refuseMalformed } from './malformed-requests.ts';
import { createServer } from './node-http.ts';

/** Listens, and resolves once connections are taken.
 *  @throws ValidationError the port is taken or not allowed, naming the setting to change */
export async function listen(
  answer: RequestListener,
  { port, host, publicUrl }: { readonly port: number; readonly host: string; readonly publicUrl: string },
): Promise<Server> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, ...PATIENCE, ...ONLY_HTTP }, answer);
  refuseMalformed(server, publicUrl);
  letSocketsGo(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, host, port)));
    server.listen({ port, host, backlog: BACKLOG }, resolve);
  });
  return server;
}

/** Longer than proxies keep a connection for the next request, so that it is never closed under one. */
const KEEP_ALIVE_MS = 75_000;

/** How long a request may take to arrive: its headers at once, a photo over a bad line in its time. What is slower holds a
 *  place that others need. */
const PATIENCE = { headersTimeout: 20_000, requestTimeout: 900_000, connectionsCheckingInterval: 5_000 };

/** Whoever offers to go on in another protocol is answered in this one. */
const ONLY_HTTP = { shouldUpgradeCallback: () => false };

/** Connections that wait to be taken: after a start every open page comes back at once. */
const BACKLOG = 4096;

/** The address to open in a browser: `http://localhost:3000`. */
export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server listens to no port.');
  return `http://${hostOf(address)}:${String(address.port)}`;
}

/** How long answers under way may take when the process is told to stop. */
const STOP_WITHIN_MS = 5_000;

/** Takes no more connections, ends the streams of open pages, where there are any, lets other answers under way end, and resolves when the
 *  last has, or when their time is up: a client that never finishes its request keeps nobody waiting. */
export async function stop(server: Server, live?: Live): Promise<void> {
  const deadline = setTimeout(() => {
    server.closeAllConnections();
    destroyBareSockets(server);
  }, STOP_WITHIN_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Only then, so that the readers come back to whatever process takes over.
    void live?.stop();
  });
  clearTimeout(deadline);
}

function hostOf({ address, family }: AddressInfo): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(address)) return 'localhost';
  return family === 'IPv6' ? `[${address}]` : address;
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const place = `${host}:${String(port)}`;
  const advice = new Map([
    ['EADDRINUSE', `${place} is in use: set PORT to a free one, or stop what uses it.`],
    ['EACCES', `${place} may not be used by this user: set PORT to 1024 or more.`],
    ['EADDRNOTAVAIL', `HOST ${host} is no address of this machine.`],
    ['ENOTFOUND', `HOST ${host} is no address of this machine.`],
  ]).get(error.code ?? '');
  return advice === undefined ? error : new ValidationError(advice, {}, { cause: error });
}
