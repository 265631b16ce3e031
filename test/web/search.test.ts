import { describe, expect, it } from '@jest/globals';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { readPage } from '../support/read-page.ts';
import { useSiteWith } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSiteWith(publishHarbourDays);

async function search(fields: Readonly<Record<string, string>>) {
  return open(`/search?${new URLSearchParams(fields).toString()}`);
}

async function open(path: string) {
  const answer = await visit(site, path);
  const page = readPage(answer.body);
  const results = page.links.map(({ href }) => href).filter((href) => /\/2026\/\d\d\/\d\d/.test(href));
  return { ...answer, ...page, results };
}

describe('the search page', () => {
  it('is a form where nothing is asked, and may be kept off lists of search engines', async () => {
    const page = await open('/search');
    expect(page.status).toBe(200);
    expect(page.headings).toEqual(['h1 Search']);
    expect(page.words).toContain('Words Every word has to be there');
    expect(page.metadata.get('robots')).toBe('noindex');
    expect((await visit(site, '/sitemap.xml')).body).not.toContain('search');
    expect((await open('/search?q=&series=&from=&to=')).headings).toEqual(['h1 Search']);
  });

  it('leads to the very update or original entry, newest first', async () => {
    const { results, headings, body } = await search({ q: 'ferr' });
    expect(results).toEqual([`${MARCH_5_PATH}#update-1026`, `${MARCH_5_PATH}#original-entry`]);
    expect(headings.slice(1)).toEqual([
      'h2 2 results, newest first',
      'h3 UPDATE 1026 GMT',
      'h3 The Ferry Drifts',
    ]);
    expect(body).toContain('<time datetime="2026-03-05">March 5, 2026</time>');
    expect(body).toContain('datetime="2026-03-05T10:26:00Z">UPDATE 1026 GMT</time>');
    expect(body).toContain('The <mark>ferry</mark> lost power at 1019.');
    expect(body).toContain('Harbour Daily, March 5: The Ferry Drifts</p>');
  });

  it('finds nothing withdrawn, of a draft, or corrected away', async () => {
    for (const q of ['rumour', 'secret', 'has lost power']) {
      const page = await search({ q });
      expect(page.status).toBe(200);
      expect(page.results).toEqual([]);
      expect(page.words).toContain('Nothing was found Try fewer words');
    }
  });

  it('keeps what was typed and asks within series and days', async () => {
    const page = await search({
      q: 'harbour closes',
      series: 'harbour-daily',
      from: '2026-03-04',
      to: '2026-03-05',
    });
    expect(page.results).toEqual(['/harbour-daily/2026/03/04#original-entry']);
    expect(page.body).toContain('value="harbour closes"');
    expect(page.body).toContain('<option value="harbour-daily" selected>Harbour Daily</option>');
    expect(page.body).toMatch(/name="to" type="date" value="2026-03-05"/);
    const none = await search({ q: 'harbour closes', from: '2026-03-05' });
    expect(none.words).toContain('Look in all series and on all days.');
  });

  it('speaks the language of the series it is asked for', async () => {
    await site.publishDay({ day: '2026-03-06', series: 'Marfa Daily', originalEntry: 'العَبَّارة في الميناء' });
    await site.context.db.writer
      .updateTable('series')
      .set({ language: 'ar', direction: 'rtl' })
      .where('slug', '=', 'marfa-daily')
      .execute();
    const page = await search({ q: 'العبارة', series: 'marfa-daily' });
    expect(page.body).toContain('<html lang="ar" dir="rtl"');
    expect(page.headings.slice(0, 2)).toEqual(['h1 بحث', 'h2 نتيجة واحدة']);
    expect(page.body).toContain('<mark>العَبَّارة</mark> في الميناء');
  });

  it('leads on, page by page, with what was asked', async () => {
    const updates = Array.from({ length: 25 }, (_, index) => ({
      postedAt: `2026-03-08T10:${String(59 - index)}:00.000Z`,
      body: 'Rain & wind.',
    }));
    await site.publishDay({ day: '2026-03-08', updates });
    const first = await search({ q: 'rain & wind', from: '2026-03-01' });
    expect(first.words).toContain('25 results, newest first');
    expect(first.results).toHaveLength(20);
    const older = first.links.find(({ words }) => words === 'Older results Page 2')?.href ?? '';
    const second = await open(older);
    expect(second.results).toHaveLength(5);
    expect(second.links).toContainEqual({
      words: 'Newer results Page 1',
      href: '/search?q=rain+%26+wind&from=2026-03-01',
    });
    expect((await search({ q: 'rain', page: '3' })).status).toBe(404);
  });

  it('shows what others wrote as text only', async () => {
    const script = '<script>alert(1)</script> & "quotes" ferry';
    await site.publishDay({ day: '2026-03-08', title: script, originalEntry: script });
    const { body, results } = await search({ q: '<script>alert "' });
    expect(results).toEqual(['/harbour-daily/2026/03/08#original-entry']);
    expect(body).not.toMatch(/<script>|<script>alert|<mark>[^<]*&lt;/);
    expect(body).toContain('&lt;<mark>script&gt;alert</mark>(1)&lt;/script&gt;');
    expect(body).toContain('value="&lt;script&gt;alert &#34;"');
  });

  it.each([
    [
      'a day that cannot be',
      { q: 'ferry', from: '2026-02-30' },
      '“2026-02-30” is no day. Write it as 2018-06-28.',
    ],
    ['a day in words', { q: 'ferry', to: 'June 28' }, '“June 28” is no day. Write it as 2018-06-28.'],
    ['days turned round', { q: 'ferry', from: '2026-03-05', to: '2026-03-04' }, 'Put the earlier day first.'],
    ['too many words', { q: 'ferry '.repeat(50) }, 'Shorten it to 200 characters.'],
    ['20 characters more than that in Arabic', { q: 'س'.repeat(220) }, 'Shorten it to 200 characters.'],
  ])('says beside the field what is wrong with %s', async (_name, fields, message) => {
    const page = await search(fields);
    expect(page.status).toBe(400);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.words).toContain(message);
    expect(page.results).toEqual([]);
  });

  it.each([
    ['words twice', '/search?q=a&q=b', 400],
    ['a day twice', '/search?q=a&from=2026-03-01&from=2026-03-02', 400],
    ['page 0', '/search?q=ferry&page=0', 400],
    ['a page in words', '/search?q=ferry&page=two', 400],
    ['a page beyond all', '/search?q=ferry&page=26', 400],
    ['an unknown series', '/search?q=ferry&series=nowhere', 404],
    ['a series that cannot be', '/search?q=ferry&series=%00%22', 404],
    ['a quotation mark', '/search?q=%22', 200],
    ['signs of the index', '/search?q=NEAR(a*)%20-b%20c:d%20%22', 200],
    ['signs of the other index', "/search?q=a%26!b%7C'c%3A*%5C", 200],
    ['NUL', '/search?q=fer%00ry', 200],
    ['half a character', '/search?q=%ed%a0%80', 200],
    ['no UTF-8', '/search?q=%ff%c0%af', 200],
    ['a percent sign', '/search?q=100%', 200],
    ['others’ parameters', '/search?q=ferry&utm_source=x&__proto__[x]=1', 200],
    ['200 words', `/search?q=${'a+'.repeat(99)}`, 200],
  ])('answers %s', async (_name, path, status) => {
    expect((await visit(site, path)).status).toBe(status);
  });

  it('answers 15,000 characters with a page that says so', async () => {
    expect((await visit(site, `/search?q=${'a'.repeat(15_000)}`)).status).toBe(400);
    expect((await visit(site, `/search?q=${'a'.repeat(20_000)}`)).status).toBe(431);
  });
});

describe('the way to the search', () => {
  it('is on every page, and on those of a series leads into it', async () => {
    expect((await open('/')).links).toContainEqual({ words: 'Search', href: '/search' });
    const inSeries = { words: 'Search', href: '/search?series=harbour-daily' };
    expect((await open(MARCH_5_PATH)).links).toContainEqual(inSeries);
    const series = await open('/harbour-daily');
    expect(series.links).toContainEqual(inSeries);
    expect(series.words).toContain('Search Harbour Daily');
  });

  it('is described to browsers', async () => {
    expect((await visit(site, '/')).body).toContain(
      '<link rel="search" type="application/opensearchdescription+xml" title="Dateline" href="/opensearch.xml">',
    );
    const { headers, body } = await visit(site, '/opensearch.xml');
    expect(headers['content-type']).toBe('application/opensearchdescription+xml; charset=utf-8');
    expect(body).toContain('template="https://news.example/search?q={searchTerms}"');
  });
});
