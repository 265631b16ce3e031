/** A loop over sockets, in a process of its own: nothing in Node tells more readers faster. */
import net from 'node:net';
import { answerParent } from './child.ts';

const sockets = new Set<net.Socket>();

const server = net.createServer({ noDelay: true }, (socket) => {
  socket.once('data', () => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n:ok\n\n');
    sockets.add(socket);
  });
  socket.once('error', () => undefined);
  socket.once('close', () => sockets.delete(socket));
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  answerParent(server, {
    tell: ({ seq, bytes }: { seq: number; bytes: number }) => {
      const head = `id: ${String(seq)}\nevent: update\ndata: `;
      const event = Buffer.from(`${head.padEnd(bytes - 2, 'x')}\n\n`);
      for (const socket of sockets) socket.write(event);
    },
  }),
);
process.once('disconnect', () => process.exit());
