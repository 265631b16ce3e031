import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { useNewsroom } from '../support/newsroom.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';
import { visit } from '../support/visit.ts';

describe('a request that cannot be read', () => {
  const newsroom = useNewsroom();
  let served: ServedSite;
  beforeEach(async () => {
    served = await serveSite(newsroom.context);
  });
  afterEach(() => served.stop());

  /** Sends bytes as they are; all that is said until the other end closes. */
  async function send(bytes: string): Promise<string> {
    const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
    socket.write(bytes);
    return text(socket);
  }

  const OK = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';

  it.each([
    ['what is no HTTP', 'nonsense\r\n\r\n', '400 Bad Request', 'This is no request that can be read.'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, '431 Request Header Fields Too Large', 'The headers of the request are too large.'], // prettier-ignore
  ])('is refused in text, with the headers of every answer: %s', async (_name, bytes, status, line) => {
    const answer = await send(bytes);
    const { headers } = await visit({ address: () => served.address }, '/healthz');

    expect(answer).toMatch(new RegExp(`^HTTP/1[.]1 ${status}\r\n`));
    expect(answer).toContain('\r\nContent-Type: text/plain; charset=utf-8\r\n');
    expect(answer).toContain('\r\nConnection: close\r\n');
    expect(answer.toLowerCase()).toContain(
      `\r\ncontent-security-policy: ${String(headers['content-security-policy'])}\r\n`.toLowerCase(),
    );
    expect(answer.toLowerCase()).toContain('\r\nx-content-type-options: nosniff\r\n');
    expect(answer).toContain(`\r\nContent-Length: ${String(line.length + 1)}\r\n`);
    expect(answer.endsWith(`\r\n\r\n${line}\n`)).toBe(true);
  });

  it('is refused also after others on its connection', async () => {
    const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
    socket.write(OK);
    socket.once('data', () => socket.write('nonsense\r\n\r\n'));
    expect(await text(socket)).toMatch(/^HTTP\/1[.]1 200 OK[^]*HTTP\/1[.]1 400 Bad Request/);
  });

  it('harms nobody when its sender is gone', async () => {
    const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
    socket.write('nonsense\r\n\r\n', () => socket.resetAndDestroy());

    expect(await send(OK.replace('Host', 'Connection: close\r\nHost'))).toMatch(/^HTTP\/1[.]1 200 OK/);
  });
});
