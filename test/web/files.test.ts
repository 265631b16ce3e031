import { describe, expect, it } from '@jest/globals';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { useSiteWith } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSiteWith(publishHarbourDays);

const FOR_EVER = 'public, max-age=31536000, immutable';

describe('the sitemap', () => {
  it('names the home page, the series and the published days, each with its newest change', async () => {
    const { headers, body } = await visit(site, '/sitemap.xml');
    expect(headers['content-type']).toMatch(/^application\/xml/);
    const pages = [...body.matchAll(/<loc>([^<]+)<\/loc><lastmod>([^<]+)</g)].map(([, ...page]) => page);
    expect(pages).toEqual([
      ['https://news.example/', '2026-03-06T09:00:00Z'],
      ['https://news.example/harbour-daily', '2026-03-06T09:00:00Z'],
      ['https://news.example/harbour-daily/2026/03/06', '2026-03-06T09:00:00Z'],
      [`https://news.example${MARCH_5_PATH}`, '2026-03-05T15:30:00Z'],
      ['https://news.example/harbour-daily/2026/03/04', '2026-03-04T00:00:00Z'],
    ]);
  });

  it('names addresses that are there', async () => {
    const { body } = await visit(site, '/sitemap.xml');
    for (const [, url = ''] of body.matchAll(/<loc>https:\/\/news\.example([^<]+)</g)) {
      expect((await visit(site, url)).status).toBe(200);
    }
  });

  it('is named by robots.txt, which lets everybody read', async () => {
    const { headers, body } = await visit(site, '/robots.txt');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toContain('User-agent: *\nAllow: /\n');
    expect(body).toContain(
      '\n\nSitemap: https://news.example/sitemap.xml\nSitemap: https://news.example/news-sitemap.xml\n',
    );
  });
});

describe('the sitemap of news', () => {
  const listNews = async () => {
    const { body } = await visit(site, '/news-sitemap.xml');
    return [...body.matchAll(/<loc>https:\/\/news\.example([^<]+)</g)].map(([, path]) => path);
  };

  it('names what was published within two days and is of them, and no draft', async () => {
    expect(await listNews()).toEqual(['/harbour-daily/2026/03/06', MARCH_5_PATH]);
    const { headers, body } = await visit(site, '/news-sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(body).toContain('<news:title>Harbour Daily, March 5: The Ferry Drifts</news:title>');
    expect(body).toContain('<news:name>Dateline</news:name><news:language>en</news:language>');
  });

  it('forgets a day two days after it was published, whatever changes on it', async () => {
    site.setClock('2026-03-07T00:00:01.000Z');
    expect(await listNews()).toEqual(['/harbour-daily/2026/03/06']);
    await publishUpdate(site.context, { slug: 'harbour-daily', day: '2026-03-05' }, { body: 'Late.' }, null);
    expect(await listNews()).toEqual(['/harbour-daily/2026/03/06']);
  });

  it('names the home page where there is no news', async () => {
    site.setClock('2027-01-01T00:00:00.000Z');
    expect(await listNews()).toEqual(['/']);
  });
});

describe('what a page loads', () => {
  it('is there, is kept for ever and is what it says', async () => {
    const { body } = await visit(site, MARCH_5_PATH);
    const files = [...body.matchAll(/"(\/(?:static|media)\/[^" ]+)/g)].map(([, path = '']) => path);
    expect(files.map((file) => file.replace(/^.*\./, ''))).toEqual(
      expect.arrayContaining(['svg', 'png', 'css', 'jpg']),
    );
    for (const file of new Set(files)) {
      const { status, headers } = await visit(site, file);
      expect([status, headers['cache-control']]).toEqual([200, FOR_EVER]);
      expect(headers['content-type']).toMatch(
        /^(?:image\/(?:svg\+xml|png|jpeg)|text\/(?:css|javascript); charset=utf-8)$/,
      );
    }
  });
});

describe('a picture', () => {
  it('can do nothing by itself and may be shown elsewhere', async () => {
    const { body } = await visit(site, MARCH_5_PATH);
    const [file = ''] = /\/media\/[^" ]+\.jpg/.exec(body) ?? [];
    const { headers } = await visit(site, file);
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('an icon that programs ask for by habit', () => {
  it.each(['/favicon.ico', '/apple-touch-icon.png', '/apple-touch-icon-precomposed.png'])(
    'is there: %s',
    async (path) => {
      const { status, headers } = await visit(site, path);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('image/png');
      expect(headers['cache-control']).toBe('public, max-age=86400');
    },
  );
});
