import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addressOf } from '../../../src/web/listener.ts';
import { writeHead } from '../../../src/web/page-cache/write-head.ts';

const BODY = 'The ferry is in.';
const GET = 'GET /page HTTP/1.1\r\nHost: localhost\r\n\r\n';

let now = '';
let headers: string[] = [];
const server = createServer((request, response) => {
  const status = request.url === '/known' ? 304 : 200;
  writeHead({ now: () => now }, response, { status, headers }).end(status === 304 ? undefined : BODY);
});

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});

afterAll(() => {
  server.close();
});

beforeEach(() => {
  now = '2026-03-05T14:00:00.000Z';
  headers = ['ETag', '"1"', 'Content-Length', String(BODY.length)];
});

describe('the head of a kept page', () => {
  it('is the same for all of one second, and made anew in the next', async () => {
    const first = await send(GET);
    headers[1] = '"2"';
    now = '2026-03-05T14:00:00.999Z';
    expect(await send(GET)).toEqual(first);

    now = '2026-03-05T14:00:01.000Z';
    expect((await send(GET))[0]).toContain('ETag: "2"');
  });

  it('is what Node sends, also for several questions at once on a connection that stays open', async () => {
    const [first = '', second, third, last] = await send(GET, GET, GET.replace('GET', 'HEAD'), GET);
    const lines = first.split('\r\n');
    expect(lines).toEqual([
      ...['HTTP/1.1 200 OK', 'ETag: "1"', 'Content-Length: 16'],
      expect.stringMatching(/^Date: .* GMT$/),
      ...['Connection: keep-alive', 'Keep-Alive: timeout=5', '', BODY],
    ]);
    expect([second, third, last]).toEqual([first, first.replace(BODY, ''), first]);
  });

  it('has no body behind it where the client has the page', async () => {
    const known = GET.replace('/page', '/known');
    const [first = '', second] = await send(known, known);
    expect(first).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n[^]*\r\n\r\n$/);
    expect(second).toBe(first);
  });

  it.each([
    ['asks for the connection to end', GET.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')],
    ['speaks HTTP/1.0', GET.replace('HTTP/1.1', 'HTTP/1.0')],
  ])('tells a client that %s that it does', async (_what, question) => {
    await send(GET);
    const [answer = ''] = await send(question);
    expect(answer).toContain('\r\nConnection: close\r\n');
    expect(answer).not.toContain('Keep-Alive');
  });
});

/** Sends questions over one connection, all at once, and ends it.
 *  @returns each answer as it came */
async function send(...questions: string[]): Promise<string[]> {
  const socket = connect(Number(new URL(addressOf(server)).port), '127.0.0.1');
  socket.end(questions.join(''));
  return (await text(socket)).split(/(?=HTTP\/1\.1 )/);
}
