import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { mock } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Hub } from '../../src/live/hub.ts';
import type { Outlet, Subscriber } from '../../src/live/subscriber.ts';

const NOTHING = { bytes: Buffer.alloc(0), upTo: 0 };

function event(seq: number, text = `id: ${String(seq)}\n\n`) {
  return { seq, bytes: Buffer.from(text) };
}

describe('the hub', () => {
  const hub = new Hub({ max: 0, perAddress: 0 });
  let server: http.Server;
  let port = 0;
  let joined: (subscriber: Subscriber) => void;
  beforeEach(async () => {
    server = http.createServer((_request, response) => {
      const subscriber = hub.join('entry', null);
      response.once('close', () => subscriber?.leave());
      response.writeHead(200, { Connection: 'close' });
      response.flushHeaders();
      subscriber?.open(response.req.socket, NOTHING);
      if (subscriber) joined(subscriber);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterEach(() => {
    hub.endAll();
    server.closeAllConnections();
    server.close();
  });

  /** A client's socket once it has joined. */
  async function join(): Promise<net.Socket> {
    const hasJoined = new Promise((resolve) => {
      joined = resolve;
    });
    const socket = net.connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await hasJoined;
    return socket;
  }

  it('cuts a reader that takes nothing, and serves the others', async () => {
    const stuck = await join();
    stuck.pause();
    const reader = await join();
    let received = 0;
    reader.on('data', (bytes) => {
      received += bytes.length;
    });
    const text = `data: ${'x'.repeat(64 * 1024)}\n\n`;

    let seq = 0;
    while (hub.count === 2 && seq < 2_000) {
      seq += 1;
      await hub.tell('entry', [event(seq, text)]);
      // The one that reads is given the time to.
      while (received < seq * text.length) await nextTurn();
    }

    expect(hub.count).toBe(1);
    expect(received).toBeGreaterThanOrEqual(seq * text.length);
    stuck.destroy();
    reader.destroy();
  });

  it('tells each reader each seq once, whenever it opens', async () => {
    const early = hub.join('entry', null);
    const written: string[] = [];
    await hub.tell('entry', [event(1), event(2)]);
    await hub.tell('entry', [event(3)]);

    early?.open(outletTo(written), { bytes: Buffer.from('backfill\n\n'), upTo: 2 });
    await hub.tell('entry', [event(3), event(4)]);
    await hub.tell('another entry', [event(5)]);
    hub.end('entry');
    await hub.tell('entry', [event(6)]);

    expect(written).toEqual(['backfill\n\n', 'id: 3\n\n', 'id: 4\n\n', 'end']);
    expect(hub.count).toBe(0);
  });

  it('ends a reader who was still to open after what came until then', async () => {
    const early = hub.join('entry', null);
    await hub.tell('entry', [event(1)]);
    hub.end('entry');
    const written: string[] = [];

    early?.open(outletTo(written), NOTHING);

    expect(written).toEqual(['', 'id: 1\n\n', 'end']);
  });

  it('shows that the connection lives when nothing was said for 20 seconds, until nobody is left', () => {
    mock.timers.enable({ apis: ['setInterval'] });
    try {
      const stopped = mock.method(globalThis, 'clearInterval');
      const reader = hub.join('entry', null);
      const written: string[] = [];
      reader?.open(outletTo(written), NOTHING);
      mock.timers.tick(19_999);
      expect(written).toEqual(['']);
      mock.timers.tick(20_001);
      expect(written).toEqual(['', ':\n\n', ':\n\n']);
      reader?.leave();
      expect(stopped.mock.callCount()).toBe(1);
    } finally {
      mock.restoreAll();
      mock.timers.reset();
    }
  });

  it('spares the heartbeat those who were told something', () => {
    mock.timers.enable({ apis: ['setInterval'] });
    try {
      const [told, untold] = [hub.join('entry', null), hub.join('entry', null)];
      const [toTold, toUntold]: [string[], string[]] = [[], []];
      told?.open(outletTo(toTold), NOTHING);
      untold?.open(outletTo(toUntold), NOTHING);

      mock.timers.tick(15_000);
      told?.tell(event(1));
      mock.timers.tick(15_000);

      expect(toTold).toEqual(['', 'id: 1\n\n']);
      expect(toUntold).toEqual(['', ':\n\n']);
    } finally {
      hub.endAll();
      mock.timers.reset();
    }
  });

  it('keeps nothing of a reader that has gone, also of one that went before it was opened', async () => {
    const sockets = [await join(), await join()];
    const early = hub.join('another entry', '198.51.100.7');
    expect([hub.count, hub.isOpen('entry'), hub.isOpen('another entry')]).toEqual([3, true, true]);

    early?.leave();
    for (const socket of sockets) socket.destroy();
    while (hub.count > 0) await nextTurn();

    expect([hub.isOpen('entry'), hub.isOpen('another entry')]).toEqual([false, false]);
  });
});

/** Where a reader's bytes are written down. */
function outletTo(written: string[]): Outlet {
  return {
    write: (bytes) => void written.push(bytes.toString()),
    writableLength: 0,
    destroySoon: () => void written.push('end'),
    destroy: () => void written.push('destroyed'),
  };
}
