import { beforeEach, describe, expect, it } from '@jest/globals';
import { closeEntry } from '../../src/services/entries/close-entry.ts';
import { correctEntry } from '../../src/services/entries/correct-entry.ts';
import { createArabicSeries } from '../support/arabic-series.ts';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { findHtmlErrors } from '../support/html-validator.ts';
import { readPage, wordsAt } from '../support/read-page.ts';
import { useSite } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSite();
const LITE = `${MARCH_5_PATH}/lite`;

async function open(path: string) {
  const answer = await visit(site, path);
  return { ...answer, ...readPage(answer.body) };
}

describe('the lite page of a day', () => {
  beforeEach(() => publishHarbourDays(site));

  it('holds all that the day’s page says, under the same anchors, and no picture or script', async () => {
    const [lite, full] = [await open(LITE), await open(MARCH_5_PATH)];
    expect(lite.status).toBe(200);
    expect(lite.headings).toEqual(full.headings);
    expect(lite.ids.filter((id) => id !== 'content')).toEqual(full.ids.filter((id) => id !== 'content'));
    for (const id of ['update-1500', 'update-1400', 'update-1140', 'update-1026', 'original-entry']) {
      expect([id, wordsAt(lite.body, id)]).toEqual([id, wordsAt(full.body, id)]);
    }
    expect(lite.words).toContain('Everyone is ashore.');
    expect(lite.words).toContain('UPDATE 1140 GMT withdrawn 1204 GMT: It was another ship.');
    expect(lite.words).toContain('Claim: confirmed');
    expect(lite.words).toContain('Power was lost at 1019, not 1026.');
    expect(lite.body).not.toMatch(/<(?:img|picture|script|style|button)/);
    expect(await findHtmlErrors(lite.body)).toEqual([]);
  });

  it('has one address of its own to be found by: the day’s', async () => {
    const { body } = await open(LITE);
    expect(body).toContain(`<link rel="canonical" href="https://news.example${MARCH_5_PATH}">`);
  });

  it('is led to from the head and the foot of the day’s page, and leads back', async () => {
    const hrefs = (await open(MARCH_5_PATH)).links.map(({ href }) => href);
    expect(hrefs.indexOf(LITE)).toBeLessThan(hrefs.indexOf('#update-1500'));
    expect(hrefs.filter((href) => href === LITE)).toHaveLength(2);
    const { links } = await open(LITE);
    expect(links).toContainEqual({ words: 'Full version, with pictures', href: MARCH_5_PATH });
    expect(links).toContainEqual({ words: 'Plain text', href: `${MARCH_5_PATH}.txt` });
  });

  it('leads to other days in their lite form', async () => {
    const hrefs = (await open(LITE)).links.map(({ href }) => href);
    const days = hrefs.filter((href) => /\/2026\/03\/0[46]/.test(href));
    expect(days).toEqual([
      '/harbour-daily/2026/03/04/lite',
      '/harbour-daily/2026/03/06/lite',
      '/harbour-daily/2026/03/04/lite',
      '/harbour-daily/2026/03/06/lite',
    ]);
    expect(hrefs).toContain('#update-1026');
  });

  it('can be read oldest first', async () => {
    const { ids, links } = await open(`${LITE}?order=asc`);
    expect(ids).toEqual(['original-entry', 'update-1026', 'update-1140', 'update-1400', 'update-1500']);
    expect(links).toContainEqual({ words: 'Newest first', href: LITE });
    expect(links).toContainEqual({ words: 'Oldest first', href: `${LITE}?order=asc` });
  });

  it('does not vary by what a browser says of its line', async () => {
    const plain = await visit(site, LITE);
    const saving = await visit(site, LITE, { headers: { 'save-data': 'on' } });
    expect(saving.headers.etag).toBe(plain.headers.etag);
    expect(plain.headers.vary).not.toMatch(/save-data/i);
  });

  it.each([
    '/harbour-daily/2026/03/07/lite',
    '/harbour-daily/2026/03/09/lite',
    '/no-such-daily/2026/03/05/lite',
  ])('is not there where the day is not: %s', async (path) => {
    expect((await visit(site, path)).status).toBe(404);
  });
});

describe('on a lite page', () => {
  const where = { slug: 'harbour-daily', day: '2026-03-05' };

  it('a picture is a link that says what it weighs, after the words of its warning', async () => {
    await publishHarbourDays(site);
    const photo =
      '[photo 019cbd72-3215-704f-ad1a-81d701094460 caption="The quay" credit="R. Vane" alt="Cranes." warning="blood"]';
    await correctEntry(
      site.context,
      { ...where, kind: 'typo', note: null, changes: { originalEntry: photo } },
      null,
    );
    const { body, links } = await open(LITE);
    expect(wordsAt(body, 'original-entry')).toContain(
      'Content warning: blood. Photo: Cranes.The quay R. Vane',
    );
    expect(links).toContainEqual({
      words: 'Photo: Cranes.',
      href: '/media/019cbd72-3215-704f-ad1a-81d701094460-480.jpg',
    });
  });

  it('an embed is a copy of its words and a link', async () => {
    const originalEntry = '[embed https://youtu.be/dQw4w9WgXcQ text="The boom comes down"]';
    await site.publishDay({ day: '2026-03-05', originalEntry });
    const { body } = await open(LITE);
    expect(wordsAt(body, 'original-entry')).toContain('The boom comes downView on YouTube');
    expect(body).not.toContain('data-embed');
  });

  it('a day without a word says so', async () => {
    await site.publishDay({ day: '2026-03-05', originalEntry: '' });
    expect((await open(LITE)).words).toContain('No updates yet.');
  });

  it('a closed day says so', async () => {
    await site.publishDay({ day: '2026-03-05' });
    await closeEntry(site.context, where, null);
    expect((await open(LITE)).words).toContain('This page closed at 1200 GMT, March 5, 2026.');
  });

  it('a series in Arabic reads from right to left in its language', async () => {
    const series = await createArabicSeries(site.context);
    await site.publishDay({
      day: '2026-03-05',
      series,
      updates: [{ postedAt: '2026-03-05T14:00:00.000Z' }],
    });
    const { body, words } = await open(LITE);
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(words).toContain('النسخة الكاملة مع الصور');
    expect(words).toMatch(/تحديث \S?1400 GMT/);
  });
});
