import { createHash } from 'node:crypto';
import http, { type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { eventually } from '../../support/eventually.ts';
import { MARCH_5_PATH, publishHarbourDays } from '../../support/harbour-days.ts';
import { serveSite } from '../../support/served-site.ts';
import { useSiteWith } from '../../support/site.ts';
import { visit } from '../../support/visit.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const CODINGS = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };

const site = useSiteWith(publishHarbourDays);

describe('a page that is kept', () => {
  it.each([MARCH_5_PATH, '/', '/feed.xml', '/harbour-daily/atom.xml', '/feed.json'])(
    'is sent as it is at first, compressed from then on, the same and under an ETag of its bytes: %s',
    async (path) => {
      const first = await fetchBytes(path, 'br, gzip');
      expect(first.headers['content-encoding']).toBeUndefined();
      const forms = { br: await fetchIn('br', path), gzip: await fetchIn('gzip', path), identity: first };

      for (const coding of ['br', 'gzip', 'identity'] as const) {
        const { headers, body } = forms[coding];
        expect(CODINGS[coding](body).equals(first.body)).toBe(true);
        expect(headers.etag).toBe(`"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`);
        expect(headers['content-length']).toBe(String(body.length));
        expect(headers.vary).toContain('Accept-Encoding');
        expect(headers['content-security-policy']).toContain("default-src 'none'");
      }
      expect(forms.br.body.length).toBeLessThan(first.body.length / 2);
    },
  );

  it('is compressed at once for a client that takes nothing else', async () => {
    const { headers, body } = await fetchBytes(MARCH_5_PATH, 'gzip, identity;q=0');
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toContain('The tug has a line aboard');
  });

  it('is answered 304 to whoever has any form of it, and in full after a change', async () => {
    const { headers } = await visit(site, MARCH_5_PATH);
    await fetchIn('br', MARCH_5_PATH);
    const question = {
      headers: { 'accept-encoding': 'br', 'if-none-match': `"x", W/${headers.etag ?? ''}` },
    };

    const known = await visit(site, MARCH_5_PATH, question);
    expect([known.status, known.body, known.headers.etag]).toEqual([304, '', headers.etag]);
    expect(known.headers['content-security-policy']).toContain("default-src 'none'");
    expect(known.headers['content-encoding']).toBeUndefined();

    await publishUpdate(site.context, WHERE, { body: 'New.' }, null);
    expect((await visit(site, MARCH_5_PATH, question)).status).toBe(200);
  });

  it('tells when it changed, never under a date that another version was sent under', async () => {
    const at = (second: string) => site.setClock(`2026-03-06T13:00:${second}Z`);
    const ask = (date: string) => visit(site, MARCH_5_PATH, { headers: { 'if-modified-since': date } });
    at('00.100');
    expect((await visit(site, MARCH_5_PATH)).headers['last-modified']).toBeUndefined();
    await publishUpdate(site.context, WHERE, { body: 'New.' }, null);
    await visit(site, MARCH_5_PATH);
    at('01.000');

    const { headers } = await visit(site, MARCH_5_PATH);

    expect(headers['last-modified']).toBe('Fri, 06 Mar 2026 13:00:01 GMT');
    expect((await ask('Fri, 06 Mar 2026 13:00:01 GMT')).status).toBe(304);
    expect((await ask('Fri, 06 Mar 2026 13:00:00 GMT')).status).toBe(200);
  });

  it('is sent whole to whoever asks for a range, and the same under parameters that mean nothing', async () => {
    const { headers, body } = await visit(site, MARCH_5_PATH);
    const part = await visit(site, MARCH_5_PATH, { headers: { range: 'bytes=0-9' } });
    expect([part.status, part.body.length]).toEqual([200, body.length]);
    expect((await visit(site, `${MARCH_5_PATH}?utm_source=x`)).headers.etag).toBe(headers.etag);
    expect((await visit(site, `${MARCH_5_PATH}?order=asc`)).headers.etag).not.toBe(headers.etag);
  });
});

describe('while the database is away', () => {
  it('the last good pages are sent, and say so', async () => {
    const away = await site.openElsewhere();
    const served = await serveSite(away);
    const ask = (path: string) => visit({ address: () => served.address }, path);
    const before = await ask(MARCH_5_PATH);

    await away.db.close();

    const answer = await eventually(async () => {
      const asked = await ask(MARCH_5_PATH);
      return asked.headers['cache-status'] !== undefined && asked;
    });
    expect([answer.status, answer.body]).toEqual([200, before.body]);
    expect(answer.headers['cache-status']).toContain('the database does not answer');
    expect((await ask('/harbour-daily')).status).toBe(500);
    site.setClock('2026-03-06T13:00:00.000Z');
    expect((await ask(MARCH_5_PATH)).status).toBe(500);
    await served.stop();
  });
});

/** The page in a coding; asked for until it is ready. */
async function fetchIn(coding: 'br' | 'gzip', path: string) {
  let answer = await fetchBytes(path, coding);
  while (answer.headers['content-encoding'] !== coding) answer = await fetchBytes(path, coding);
  return answer;
}

function fetchBytes(
  path: string,
  acceptEncoding: string,
): Promise<{ readonly headers: IncomingHttpHeaders; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    const question = { agent: false, headers: { 'accept-encoding': acceptEncoding } };
    http
      .get(site.address() + path, question, (response) => {
        buffer(response).then((body) => resolve({ headers: response.headers, body }), reject);
      })
      .on('error', reject);
  });
}
