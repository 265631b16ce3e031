import { describe, expect, it } from '@jest/globals';
import { publishSample } from '../support/sample.ts';
import { useSiteWith } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSiteWith(publishSample);
const SERIES = '/yawmiyat-varnmouth';
const DAY = `${SERIES}/2026/03/05`;

/** Names, addresses, and the zone of the stamps. */
const ALLOWED = /https?:\/\/\S+|\b(?:Dateline|GMT|RSS|Atom|JSON Feed|example\.org)\b/g;

const PAGES = [
  ['the series', SERIES],
  ['a year', `${SERIES}/2026`],
  ['a month', `${SERIES}/2026/03`],
  ['a day', DAY],
  ['a day from its beginning', `${DAY}?order=asc`],
  ['the lite version of a day', `${DAY}/lite`],
  ['an update', `${DAY}/1505`],
  ['a history', `${DAY}/0958/history`],
  ['a withdrawn update', `${DAY}/1118`],
  ['a tag', encodeURI('/tags/الفيضان')],
  ['a day that is missing', `${SERIES}/2026/03/09`],
  ['an update that is missing', `${DAY}/0001`],
] as const;

describe('a series in Arabic', () => {
  it('has no page that says anything in another language', async () => {
    for (const [page, path] of PAGES) {
      const { body } = await visit(site, path);
      expect({ page, isArabic: body.includes('<html lang="ar" dir="rtl"') }).toEqual({
        page,
        isArabic: true,
      });
      expect({ page, foreign: wordsOf(body).filter(isForeign) }).toEqual({ page, foreign: [] });
    }
  });

  it('has its feeds in Arabic too', async () => {
    for (const file of ['feed.xml', 'atom.xml', 'feed.json']) {
      const { body } = await visit(site, `${SERIES}/${file}`);
      expect(body).toMatch(/<language>ar<|xml:lang="ar"|"language":"ar"/);
      const titles = [...body.matchAll(/(?:<title>|"title":")([^<"]*)/g)].map(([, title = '']) => title);
      expect(titles.length).toBeGreaterThan(5);
      expect({ file, foreign: titles.filter(isForeign) }).toEqual({ file, foreign: [] });
    }
  });
});

function isForeign(words: string): boolean {
  return /\p{Script=Latin}/u.test(words.replace(ALLOWED, ''));
}

/** All that a reader may see or hear of a page: its texts, and the attributes that hold words. */
function wordsOf(html: string): string[] {
  const texts = html
    .replace(/<(script|style)\b[^]*?<\/\1>/g, '')
    .split(/<[^>]*>/)
    .map((text) => text.trim());
  const spoken =
    /(?:\b(?:aria-label|title|alt|placeholder|data-lost|data-ended)|name="description" content|property="og:(?:title|description|image:alt)" content)="([^"]*)"/g;
  return [...texts, ...[...html.matchAll(spoken)].map(([, words = '']) => words)].filter(
    (text) => text !== '',
  );
}
