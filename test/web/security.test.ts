import { beforeEach, describe, expect, it } from '@jest/globals';
import { addressOf, listen, stop } from '../../src/web/listener.ts';
import { openSite } from '../../src/web/site.ts';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { readPage } from '../support/read-page.ts';
import { useSiteWith } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSiteWith(publishHarbourDays);

describe('every answer', () => {
  it.each(['/', MARCH_5_PATH, '/feed.xml', '/nothing', '/%ff', '/healthz'])(
    'forbids scripts of others, frames and guesses: %s',
    async (path) => {
      const { headers } = await visit(site, path);
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      const frames =
        'frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://t.me https://embed.bsky.app;';
      expect(policy).toContain(frames);
      expect(policy.toString().replace(frames, '')).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('asks for https only where the site is served by it', async () => {
    expect((await visit(site, '/')).headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    const config = { ...site.context.config, publicUrl: 'http://localhost:3000' };
    const { answer, live } = await openSite({ ...site.context, config });
    const plain = await listen(answer, { port: 0, host: '127.0.0.1', publicUrl: config.publicUrl });
    const { headers } = await visit({ address: () => addressOf(plain) }, '/');
    await stop(plain, live);
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

const PLAIN = 'Internal Server Error: The fault is ours and has been noted. Try again in a minute.\n';
const PROBLEM = JSON.stringify({
  type: 'about:blank',
  title: 'Internal Server Error',
  status: 500,
  detail: 'The fault is ours and has been noted. Try again in a minute.',
});

describe('a database that fails', () => {
  beforeEach(() => site.context.db.close());

  it.each(['/', '/harbour-daily', MARCH_5_PATH, `${MARCH_5_PATH}/lite`])(
    'gives a page that looks like the site and tells nothing of the inside: %s',
    async (path) => {
      const { status, headers, body } = await visit(site, path);
      expect(status).toBe(500);
      expect(headers['cache-control']).toBe('no-store');
      expect(readPage(body).headings).toEqual(['h1 This page could not be made']);
      expect(body).not.toMatch(/sqlite|kysely|select |node_modules|\.ts/i);
    },
  );

  it.each([
    ['a text', `${MARCH_5_PATH}.txt`, 'text/plain; charset=utf-8', PLAIN],
    ['a feed', '/feed.xml', 'text/plain; charset=utf-8', PLAIN],
    ['a sitemap', '/sitemap.xml', 'text/plain; charset=utf-8', PLAIN],
    ['a JSON feed', '/feed.json', 'application/problem+json', PROBLEM],
    ['what happened', `${MARCH_5_PATH}/live.json`, 'application/problem+json', PROBLEM],
  ])('is told to whoever asks for %s in that kind', async (_name, path, kind, told) => {
    const { status, headers, body } = await visit(site, path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([500, kind, 'no-store']);
    expect(body).toBe(told);
  });

  it('makes the process unready, but not dead', async () => {
    const ready = await visit(site, '/readyz');
    expect([ready.status, ready.body]).toEqual([503, 'the database does not answer\n']);
    const health = await visit(site, '/healthz');
    expect([health.status, health.body]).toEqual([200, 'ok\n']);
  });
});
