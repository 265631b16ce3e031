/** Connections that outlive their request by hours, without what Node's HTTP holds for each: 10 KB for the parser of the next
 *  request, and 3 for this one, its answer and what listens to them (docs/decisions/0055-streams-leave-http.md). */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Lets a server part with the connections that leaveHttp asks for. They still close when the reader does. */
export function letSocketsGo(server: Server): void {
  const sockets = new Set<Duplex>();
  bareSockets.set(server, sockets);
  function forget(this: Duplex) {
    sockets.delete(this);
  }
  server.on('upgrade', (request, socket) => {
    released.add(request);
    sockets.add(socket);
    // What is still sent is read and passed over: else nobody would hear that the reader has gone.
    socket.on('error', ignore).on('end', end).on('close', forget).resume();
  });
}

/** Has Node's HTTP read no further request from the connection of this one, which closes after its answer. To be called before
 *  the listener of the request returns, and only where no answer before is due. */
export function leaveHttp(request: IncomingMessage, response: ServerResponse): void {
  response.shouldKeepAlive = false;
  // Node looks at this then, and frees the parser as for a protocol that takes over. Where it does not, such as with another
  // request right behind this one, all goes on within HTTP.
  Object.assign(request, { upgrade: true });
}

/** The socket of an answer that has begun, for whoever goes on writing to it: request and response are held no longer. */
export function takeSocket(response: ServerResponse): Socket {
  const { socket } = response.req;
  if (released.has(response.req)) response.detachSocket(socket);
  return socket;
}

/** Ends at once what server.closeAllConnections() does not know any more. */
export function destroyBareSockets(server: Server): void {
  for (const socket of bareSockets.get(server) ?? []) socket.destroy();
}

const bareSockets = new WeakMap<Server, ReadonlySet<Duplex>>();
const released = new WeakSet<IncomingMessage>();

function end(this: Duplex) {
  this.end();
}

/** The connection is closed by then, which is what counts. */
function ignore() {
  return undefined;
}
