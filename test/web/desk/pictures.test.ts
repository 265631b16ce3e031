import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { addAccount, openSession, SAME_ORIGIN } from '../../support/accounts.ts';
import { findHtmlErrors } from '../../support/html-validator.ts';
import { drawPicture } from '../../support/pictures.ts';
import { readPage } from '../../support/read-page.ts';
import { useSite } from '../../support/site.ts';

const site = useSite();
let agent: TestAgent;
let png: Buffer;

beforeEach(async () => {
  png = await drawPicture({ width: 500, height: 250 }).png().toBuffer();
  const reporter = await addAccount(site.context, { role: 'reporter' });
  agent = request.agent(site.address());
  agent.set({ Cookie: await openSession(site.context, reporter), ...SAME_ORIGIN });
});

const send = (bytes: Buffer, accept = 'application/json') =>
  agent.post('/desk/media').set('Accept', accept).attach('file', bytes, 'a.png');
const storedFiles = () => readdir(site.mediaFolder).catch(() => []);

describe('a picture sent to the desk', () => {
  it('is told of to a script, and is there for readers', async () => {
    const { status, text } = await send(png);
    expect(status).toBe(201);
    expect(text).toMatch(
      /^\{"id":"[0-9a-f-]{36}","url":"\/media\/[0-9a-f-]{36}-500\.jpg","width":500,"height":250\}$/,
    );
    const [, url = ''] = /"url":"([^"]+)"/.exec(text) ?? [];
    const picture = await request(site.address()).get(url).expect(200);
    expect(picture.headers['content-type']).toBe('image/jpeg');
    expect(picture.headers['x-content-type-options']).toBe('nosniff');
    expect(picture.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
  });

  it('without a script leads to a page with the line that shows it', async () => {
    const { status, headers } = await send(png, 'text/html');
    expect(status).toBe(303);
    const page = await agent.get(headers['location'] ?? '').expect(200);
    expect(await findHtmlErrors(page.text)).toEqual([]);
    expect(readPage(page.text).words).toMatch(/\[photo [0-9a-f-]{36} caption="CAPTION"/);
  });

  it('that is none is refused in a line, to a script and to people', async () => {
    const refused = await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect([refused.status, refused.text]).toEqual([
      400,
      '{"message":"SVG pictures are not taken, since they can hold scripts: send the picture as PNG or JPEG."}',
    ]);
    const page = await send(Buffer.from('x'), 'text/html');
    expect(page.status).toBe(400);
    expect(readPage(page.text).words).toContain('The file is no picture that can be read here');
  });

  it('that is too large is 413', async () => {
    expect((await send(Buffer.alloc(25_000_001, 1))).status).toBe(413);
    expect(await storedFiles()).toEqual([]);
  });

  it('is taken from nobody who is not signed in, and from no other site', async () => {
    const stranger = request(site.address())
      .post('/desk/media')
      .set(SAME_ORIGIN)
      .attach('file', png, 'a.png');
    expect((await stranger).status).toBe(401);
    expect((await send(png).set('Sec-Fetch-Site', 'cross-site')).status).toBe(403);
    expect(await storedFiles()).toEqual([]);
    expect(await readdir(path.join(site.context.config.dataDir, 'uploads')).catch(() => [])).toEqual([]);
  });

  it('has a sound form', async () => {
    const page = await agent.get('/desk/media').expect(200);
    expect(await findHtmlErrors(page.text)).toEqual([]);
    await agent.get('/desk/media?added=none').expect(404);
  });
});
