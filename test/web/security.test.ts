import { beforeEach, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/web/app.ts';
import { addressOf, listen, stop } from '../../src/web/listener.ts';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { readPage } from '../support/read-page.ts';
import { useSite } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSite();

beforeEach(() => publishHarbourDays(site));

describe('every answer', () => {
  it.each(['/', MARCH_5_PATH, '/feed.xml', '/nothing', '/%ff', '/healthz'])(
    'forbids scripts of others, frames and guesses: %s',
    async (path) => {
      const { headers } = await visit(site, path);
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('asks for https only where the site is served by it', async () => {
    expect((await visit(site, '/')).headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    const config = { ...site.context.config, publicUrl: 'http://localhost:3000' };
    const plain = await listen(createApp({ ...site.context, config }), { port: 0, host: '127.0.0.1' });
    const { headers } = await visit({ address: () => addressOf(plain) }, '/');
    await stop(plain);
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

describe('an odd address', () => {
  it.each([
    '//',
    '///',
    '//example.org/',
    '//example.org/%2f..',
    '/\\example.org',
    '/..',
    '/../../etc/passwd',
    '/static/../../package.json',
    '/static/..%2f..%2fpackage.json',
    '/media/..%2f..%2fpackage.json',
    '/media/%2e%2e/dateline.db',
    '/media/%00',
    '/%',
    '/%ff',
    '/%c0%af',
    '/%00',
    '/tags/%00',
    '/tags/%ed%a0%80',
    '/harbour-daily//2026',
    '/HARBOUR-DAILY//2026',
    '/harbour-daily/2026/03/05.txt.txt',
    '/harbour-daily/99999/03/05',
    '/harbour-daily/0000/01/01',
    '/__proto__',
    '/constructor/prototype',
    '/?order[]=asc&order[__proto__][x]=1',
    `${MARCH_5_PATH}?%ff=%00`,
    `/${'a'.repeat(15_000)}`,
    `/${'a/'.repeat(7_000)}`,
    `/tags/${'%2f'.repeat(4_000)}`,
    `${MARCH_5_PATH}?order=${'a'.repeat(15_000)}`,
    `/${'a'.repeat(20_000)}`,
  ])('is answered, and never by 5xx: %p', async (path) => {
    const { status, body } = await visit(site, path);
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
    expect(body).not.toMatch(/node_modules|\.ts:\d|at Object\./);
  });

  it.each(['//example.org/', '//example.org//', '/\\example.org/', '/%2fexample.org/', '/%5cexample.org/'])(
    'leads to no other site: %s',
    async (path) => {
      const { headers } = await visit(site, path);
      expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/);
    },
  );
});

describe('an address with a slash too many at its end', () => {
  it('leads to the one address of the page, its query kept', async () => {
    const answer = await visit(site, `${MARCH_5_PATH}/?order=asc`);
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(`${MARCH_5_PATH}?order=asc`);
    expect((await visit(site, '/harbour-daily/')).headers.location).toBe('/harbour-daily');
  });
});

describe('a method that does something', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('is refused: %s', async (method) => {
    const answer = await visit(site, MARCH_5_PATH, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });
});

describe('a database that fails', () => {
  beforeEach(() => site.context.db.close());

  it.each(['/', '/harbour-daily', MARCH_5_PATH, `${MARCH_5_PATH}.txt`, '/feed.xml', '/sitemap.xml'])(
    'gives a page that looks like the site and tells nothing of the inside: %s',
    async (path) => {
      const { status, headers, body } = await visit(site, path);
      expect(status).toBe(500);
      expect(headers['cache-control']).toBe('no-store');
      expect(readPage(body).headings).toEqual(['h1 This page could not be made']);
      expect(body).not.toMatch(/sqlite|kysely|select |node_modules|\.ts/i);
    },
  );

  it('makes the process unready, but not dead', async () => {
    const ready = await visit(site, '/readyz');
    expect([ready.status, ready.body]).toEqual([503, 'the database does not answer\n']);
    const health = await visit(site, '/healthz');
    expect([health.status, health.body]).toEqual([200, 'ok\n']);
  });
});
