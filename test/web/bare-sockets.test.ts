import { once } from 'node:events';
import type { RequestListener, Server, ServerResponse } from 'node:http';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import { mock } from 'node:test';
import { afterEach, describe, expect, it } from '@jest/globals';
import { leaveHttp, takeSocket } from '../../src/web/bare-sockets.ts';
import { addressOf, listen, stop } from '../../src/web/listener.ts';
import { eventually } from '../support/eventually.ts';

const GET = 'GET / HTTP/1.1\r\nHost: x\r\n';
/** More than the kernel takes for somebody who does not read. */
const TOO_MUCH = Buffer.alloc(64 * 1024 * 1024);

describe('a connection that leaves HTTP', () => {
  let server: Server;
  let socket: net.Socket;
  afterEach(async () => {
    socket.destroy();
    await stop(server);
  });

  /** Asks a server that goes on writing to the sockets of its answers. */
  async function open(request: string, answer = begin): Promise<void> {
    server = await listen(answer, { port: 0, host: '127.0.0.1', publicUrl: 'http://localhost' });
    socket = net.connect(Number(new URL(addressOf(server)).port), '127.0.0.1');
    socket.write(request);
  }

  const begun: { response: ServerResponse; outlet: net.Socket }[] = [];
  const begin: RequestListener = (request, response) => {
    // An answer before it is due.
    if (!response.socket) return;
    leaveHttp(request, response);
    // As whoever reads first what is to be answered.
    setImmediate(() => {
      response.writeHead(200, ['Content-Type', 'text/plain']).flushHeaders();
      const outlet = takeSocket(response);
      outlet.write('begun');
      begun.unshift({ response, outlet });
    });
  };

  /** What came until then, which ends with a word. */
  async function hear(word: string): Promise<string> {
    let heard = '';
    while (!heard.endsWith(word)) heard += String((await once(socket, 'data'))[0]);
    return heard;
  }

  it('is written to, and HTTP holds nothing for it', async () => {
    await open(`${GET}\r\n`);
    expect(await hear('begun')).toMatch(/^HTTP\/1[.]1 200 OK\r\n[^]*\r\nConnection: close\r\n/);

    // It ends all that it knows of.
    server.closeAllConnections();

    begun[0]?.outlet.write(', and more');
    expect(await hear('more')).toBe(', and more');
    expect(begun[0]?.response.socket).toBeNull();
  });

  it.each([
    ['ends', () => socket.end()],
    ['breaks off', () => socket.resetAndDestroy()],
    ['ends after more than was asked for', () => socket.end('nonsense\r\n\r\n'.repeat(10_000))],
  ])('is closed when its reader %s', async (_name, go) => {
    await open(`${GET}\r\n`);
    await hear('begun');

    go();

    expect(await eventually(() => Promise.resolve(begun[0]?.outlet.closed))).toBe(true);
  });

  it('is closed after an answer that ends', async () => {
    await open(`${GET}\r\n`, (request, response) => {
      leaveHttp(request, response);
      setImmediate(() => response.end('No.'));
    });

    expect(await text(socket)).toMatch(
      /^HTTP\/1[.]1 200 OK\r\n[^]*\r\nConnection: close\r\n[^]*\r\n\r\nNo[.]$/,
    );
  });

  it('stays where another request comes right behind, which is not answered in between', async () => {
    await open(`${GET}\r\n${GET}\r\n`);
    await hear('begun');

    begun[0]?.outlet.write(', and more');

    expect(await hear('more')).toBe(', and more');
    server.closeAllConnections();
    expect(await text(socket)).toBe('');
  });

  it('does so, too, where its reader offers another protocol', async () => {
    await open(`${GET}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);

    expect(await hear('begun')).toMatch(/^HTTP\/1[.]1 200 OK/);
  });

  it('is cut when the server stops and its reader takes nothing', async () => {
    await open(`${GET}\r\n`);
    await hear('begun');
    socket.pause();
    begun[0]?.outlet.write(TOO_MUCH);
    begun[0]?.outlet.destroySoon();
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const stopped = stop(server);

      mock.timers.tick(4_999);
      expect(begun[0]?.outlet.destroyed).toBe(false);
      mock.timers.tick(1);

      await stopped;
      expect(begun[0]?.outlet.destroyed).toBe(true);
    } finally {
      mock.timers.reset();
    }
  });
});

describe('the offer of another protocol', () => {
  it('is answered in this one', async () => {
    const server = await listen((_request, response) => response.end('A page.'), {
      port: 0,
      host: '127.0.0.1',
      publicUrl: 'http://localhost',
    });
    const socket = net.connect(Number(new URL(addressOf(server)).port), '127.0.0.1');

    socket.write(`${GET}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AA\r\n\r\n`);

    const answer: unknown[] = await once(socket, 'data');
    expect(String(answer[0])).toMatch(/^HTTP\/1[.]1 200 OK[^]*A page[.]$/);
    socket.destroy();
    await stop(server);
  });
});
