import { describe, expect, it } from '@jest/globals';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { useSiteWith } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSiteWith(publishHarbourDays);

const PAGES = [
  '/',
  '/harbour-daily',
  MARCH_5_PATH,
  `${MARCH_5_PATH}/1400`,
  `${MARCH_5_PATH}.txt`,
  `${MARCH_5_PATH}/lite`,
] as const;
const FEEDS = ['/feed.xml', '/harbour-daily/atom.xml', '/feed.json'] as const;

async function etagOf(path: string): Promise<string> {
  return (await visit(site, path)).headers.etag ?? '';
}

describe('an answer to a reader', () => {
  it.each([...PAGES, ...FEEDS, '/sitemap.xml', '/robots.txt', '/harbour-daily/latest'])(
    'may be kept for five seconds by a shared cache and not by a browser: %s',
    async (path) => {
      const { headers } = await visit(site, path);
      expect(headers['cache-control']).toBe('max-age=0, must-revalidate, s-maxage=5');
      expect(headers.vary?.split(', ')).toContain('Accept-Encoding');
      expect(headers.vary).not.toMatch(/cookie|language|save-data/i);
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  it.each([...PAGES, ...FEEDS])('has a strong ETag that stays while nothing changes: %s', async (path) => {
    const etag = await etagOf(path);
    expect(etag).toMatch(/^"[^"]+"$/);
    expect(await etagOf(path)).toBe(etag);
  });

  it.each(['/', '/harbour-daily', MARCH_5_PATH, `${MARCH_5_PATH}.txt`, ...FEEDS])(
    'has another ETag after a change: %s',
    async (path) => {
      const etag = await etagOf(path);
      const day = path === '/' || path === '/harbour-daily' ? '2026-03-08' : undefined;
      if (day === undefined) {
        await publishUpdate(
          site.context,
          { slug: 'harbour-daily', day: '2026-03-05' },
          { body: 'New.' },
          null,
        );
      } else await site.publishDay({ day });
      expect(await etagOf(path)).not.toBe(etag);
    },
  );
});

describe('a question with If-None-Match', () => {
  it.each([
    ['the ETag', (etag: string) => etag],
    ['the ETag made weak by a proxy', (etag: string) => `W/${etag}`],
    ['a list that holds it', (etag: string) => `"other", W/"another", ${etag}`],
    ['a star', () => '*'],
  ])('is answered 304 without a body for %s', async (_name, header) => {
    for (const path of [MARCH_5_PATH, '/feed.xml']) {
      const etag = await etagOf(path);
      const answer = await visit(site, path, { headers: { 'if-none-match': header(etag) } });
      expect([answer.status, answer.body, answer.headers.etag]).toEqual([304, '', etag]);
      expect(answer.headers['cache-control']).toBe('max-age=0, must-revalidate, s-maxage=5');
    }
  });

  it('is answered in full when the page is another by then', async () => {
    const answer = await visit(site, MARCH_5_PATH, { headers: { 'if-none-match': '"older"' } });
    expect(answer.status).toBe(200);
  });
});

describe('a question by HEAD', () => {
  it.each([...PAGES, ...FEEDS, '/nothing', `${MARCH_5_PATH}/1140`, '/harbour-daily/latest', '/healthz'])(
    'has the headers of GET and no body: %s',
    async (path) => {
      const got = await visit(site, path);
      const head = await visit(site, path, { method: 'HEAD' });
      expect(head.body).toBe('');
      expect(head.status).toBe(got.status);
      expect(withoutDate(head.headers)).toEqual(withoutDate(got.headers));
    },
  );
});

describe('an error', () => {
  it('is kept as shortly as a page where the page may come yet, or was withdrawn', async () => {
    for (const path of ['/harbour-daily/2026/03/09', `${MARCH_5_PATH}/1140`]) {
      const { headers } = await visit(site, path);
      expect(headers['cache-control']).toBe('max-age=0, must-revalidate, s-maxage=5');
    }
  });

  it('is not kept where its cause is in the question', async () => {
    const refused = await visit(site, '/', { method: 'POST' });
    expect(refused.headers['cache-control']).toBe('no-store');
    expect((await visit(site, '/%ff')).headers['cache-control']).toBe('no-store');
  });
});

function withoutDate({ date, ...headers }: Readonly<Record<string, unknown>>) {
  expect(date).toBeDefined();
  return headers;
}
