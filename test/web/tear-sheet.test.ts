import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { loadSample } from '../../src/services/sample/load-sample.ts';
import { createArabicSeries } from '../support/arabic-series.ts';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { findHtmlErrors } from '../support/html-validator.ts';
import { readPage, wordsAt } from '../support/read-page.ts';
import { useSite } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSite();
const SHEET = `${MARCH_5_PATH}.html`;

async function open(path: string) {
  const answer = await visit(site, path);
  return { ...answer, ...readPage(answer.body) };
}

describe('the tear sheet of a day', () => {
  it('is a file that says where it is from, when it was saved and as of which change', async () => {
    await publishHarbourDays(site);
    const { status, headers, body, words } = await open(SHEET);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename=harbour-daily-2026-03-05.html');
    expect(words).toMatch(
      /Saved from https:\/\/news\.example\/harbour-daily\/2026\/03\/05 at 1200 GMT, March 6, 2026, as of change \d+/,
    );
    expect(await findHtmlErrors(body)).toEqual([]);
  });

  it('holds all that the day’s page says, under the same anchors', async () => {
    await publishHarbourDays(site);
    const [sheet, full] = [await open(SHEET), await open(MARCH_5_PATH)];
    expect(sheet.headings).toEqual(full.headings);
    expect(sheet.ids).toEqual(full.ids);
    for (const id of ['update-1500', 'update-1400', 'update-1140', 'update-1026', 'original-entry']) {
      expect([id, wordsAt(sheet.body, id)]).toEqual([id, wordsAt(full.body, id)]);
    }
    expect(sheet.words).toContain('UPDATE 1140 GMT withdrawn 1204 GMT: It was another ship.');
    expect(sheet.words).toContain('Power was lost at 1019, not 1026.');
    expect(sheet.body).not.toContain('unseen rumour');
  });

  it('has every picture inside, in a medium size, and its caption and credit', async () => {
    await loadSample(site.context);
    const { body } = await open('/varnmouth-daily/2026/03/05.html');
    const pictures = body.match(/<img [^>]*>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(2);
    for (const img of pictures) {
      expect(img).toMatch(
        /^<img src="data:image\/jpeg;base64,\/9j\/[\w+/]+={0,2}" width="960" height="\d+" alt="[^"]+">$/,
      );
    }
    expect(body).toContain('<span class="credit">Drawing for Varnmouth Daily</span>');
    expect(await findHtmlErrors(body.replace(/base64,[^"]+/g, 'base64,'))).toEqual([]);
  });

  it('leads back to the site by whole addresses, and stays within itself by its anchors', async () => {
    await publishHarbourDays(site);
    const { links } = await open(SHEET);
    const hrefs = links.map(({ href }) => href);
    expect(hrefs).toContain('https://news.example/harbour-daily/2026/03/04');
    expect(hrefs).toContain('#original-entry');
    expect(hrefs.filter((href) => !/^(?:https?:\/\/|#)/.test(href))).toEqual([]);
  });

  it('may load nothing, from wherever it is opened, and styles itself', async () => {
    await publishHarbourDays(site);
    const { headers, body } = await open(SHEET);
    const [, styles = ''] = /<style>([^]*?)<\/style>/.exec(body) ?? [];
    const hash = createHash('sha256').update(styles).digest('base64');
    const policy = `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    expect(headers['content-security-policy']).toBe(`${policy}; frame-ancestors 'none'`);
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll("'", '&#39;')}">`;
    expect(body.indexOf(meta)).toBeGreaterThan(0);
    expect(body.indexOf(meta)).toBeLessThan(body.indexOf('<style>'));
    expect(body).not.toMatch(/<(?:script|link rel="(?:icon|stylesheet)|iframe|button)/);
    expect(styles).not.toMatch(/url\(|@import/);
  });

  it('has an ETag by which nothing is sent twice, and answers HEAD without a body', async () => {
    await publishHarbourDays(site);
    const { headers } = await open(SHEET);
    const again = await visit(site, SHEET, { headers: { 'if-none-match': headers.etag } });
    expect([again.status, again.body]).toEqual([304, '']);
    const head = await visit(site, SHEET, { method: 'HEAD' });
    expect([head.status, head.body, head.headers.etag]).toEqual([200, '', headers.etag]);
    await site.publishDay({ day: '2026-03-08' });
    expect((await open(SHEET)).headers.etag).not.toBe(headers.etag);
  });

  it('is led to from the foot of the day’s page', async () => {
    await publishHarbourDays(site);
    const { links } = await open(MARCH_5_PATH);
    expect(links).toContainEqual({ words: 'Keep this day as one file', href: SHEET });
  });

  it.each([
    '/harbour-daily/2026/03/07.html',
    '/harbour-daily/2026/02/30.html',
    '/no-such-daily/2026/03/05.html',
  ])('is not there where the day is not: %s', async (path) => {
    await publishHarbourDays(site);
    const { status, headers } = await visit(site, path);
    expect(status).toBe(404);
    expect(headers['content-disposition']).toBeUndefined();
  });

  it('says that a day is empty', async () => {
    await site.publishDay({ day: '2026-03-05', originalEntry: '' });
    expect((await open(SHEET)).words).toContain('No updates yet.');
  });

  it('has the copy of an embed’s words and no button', async () => {
    const originalEntry = '[embed https://youtu.be/dQw4w9WgXcQ text="The boom comes down"]';
    await site.publishDay({ day: '2026-03-05', originalEntry });
    expect(wordsAt((await open(SHEET)).body, 'original-entry')).toContain(
      'The boom comes downView on YouTube',
    );
  });

  it('reads from right to left in Arabic', async () => {
    const series = await createArabicSeries(site.context);
    await site.publishDay({ day: '2026-03-05', series });
    const { body, words } = await open(SHEET);
    expect(body).toContain('<html lang="ar" dir="rtl"');
    expect(words).toContain('نسخة محفوظة من https://news.example/harbour-daily/2026/03/05');
  });
});
