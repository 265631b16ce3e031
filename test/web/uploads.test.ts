import { mkdir, readdir, readFile, utimes } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Server } from 'node:http';
import path from 'node:path';
import express from 'express';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { handleErrors } from '../../src/web/error-handler.ts';
import { pictureOf, receivePicture } from '../../src/web/uploads.ts';
import { addressOf, listen, stop } from '../../src/web/listener.ts';
import { addViews } from '../../src/web/html/views.ts';
import { useNewsroom } from '../support/newsroom.ts';

const newsroom = useNewsroom();
let server: Server | undefined;
let seen: string[] = [];

beforeEach(async () => {
  seen = [];
  const app = express();
  addViews(app);
  app.locals['assets'] = { stylesheet: {}, favicon: {}, touchIcon: {}, reader: {}, desk: {} };
  app.post('/', ...receivePicture(newsroom.context), async (sent, response) => {
    const file = pictureOf(sent).path;
    seen.push(file);
    const fields: unknown = sent.body;
    const beginning = (await readFile(file)).toString('utf8', 0, 100);
    response.json({ beginning, fields });
  });
  app.use(handleErrors(newsroom.context));
  server = await listen(app, { port: 0, host: '127.0.0.1', publicUrl: newsroom.context.config.publicUrl });
});

afterEach(async () => {
  if (server) await stop(server);
});

const address = () => (server ? addressOf(server) : '');
const uploads = () => path.join(newsroom.context.config.dataDir, 'uploads');
const post = () => request(address()).post('/');

/** When answers and connections have closed. */
async function expectNothingLeft(): Promise<void> {
  for (let tries = 0; tries < 500 && (await readdir(uploads())).length > 0; tries += 1) {
    await new Promise(setImmediate);
  }
  expect(await readdir(uploads())).toEqual([]);
}

describe('an upload', () => {
  it('is there while it is handled, and gone after', async () => {
    const answer = await post().field('alt', 'A quay').attach('file', Buffer.from('bytes'), '../../evil.jpg');

    expect([answer.status, answer.text]).toEqual([200, '{"beginning":"bytes","fields":{"alt":"A quay"}}']);
    expect(seen[0]).toMatch(/\/uploads\/upload-[^/]+\/[0-9a-f]{32}$/);
    await expectNothingLeft();
  });

  it('may be of 25 MB and not of a byte more', async () => {
    const most = Buffer.alloc(25_000_000, 1);
    expect((await post().attach('file', most, 'a')).status).toBe(200);
    expect((await post().attach('file', Buffer.concat([most, Buffer.of(1)]), 'a')).status).toBe(413);
    expect(seen).toHaveLength(1);
    await expectNothingLeft();
  });

  it.each([
    ['without a file', () => post().field('alt', 'x')],
    ['of two files', () => post().attach('file', Buffer.of(1), 'a').attach('file', Buffer.of(1), 'b')],
    ['in another field', () => post().attach('other', Buffer.of(1), 'a')],
    ['that is no form', () => post().send({ file: 'x' })],
    ['of too long a text', () => post().field('alt', 'x'.repeat(10_001)).attach('file', Buffer.of(1), 'a')],
    [
      'that ends early',
      () =>
        post()
          .set('Content-Type', 'multipart/form-data; boundary=x')
          .send('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf'),
    ],
    ['without a boundary', () => post().set('Content-Type', 'multipart/form-data').send('x')],
  ])('%s is refused', async (_name, send) => {
    expect((await send()).status).toBe(400);
    expect(seen).toEqual([]);
    await expectNothingLeft();
  });

  it('that breaks off leaves nothing', async () => {
    const { hostname, port } = new URL(address());
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000\r\n\r\n' +
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf',
    );
    while ((await readdir(uploads()).catch(() => [])).length === 0) await new Promise(setImmediate);
    socket.destroy();

    await expectNothingLeft();
    expect(seen).toEqual([]);
  });

  it('removes what a killed process left an hour ago, and nothing younger', async () => {
    const now = Date.parse(newsroom.context.clock.now());
    for (const [name, minutes] of [
      ['upload-old', 61],
      ['upload-young', 59],
    ] as const) {
      await mkdir(path.join(uploads(), name), { recursive: true });
      const then = new Date(now - minutes * 60_000);
      await utimes(path.join(uploads(), name), then, then);
    }

    await post().attach('file', Buffer.of(1), 'a');

    expect(await readdir(uploads())).toContain('upload-young');
    expect(await readdir(uploads())).not.toContain('upload-old');
  });
});
