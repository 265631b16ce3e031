import { describe, expect, it } from '@jest/globals';
import { makeSharePicture } from '../../../src/services/media/make-share-picture.ts';
import { HTML_PAYLOADS } from '../../support/payloads.ts';
import { buildSharePicture, readInk } from '../../support/share-pictures.ts';

const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(20);
const HEAPED = `Z${'\u0335\u0321\u0327\u0300\u0301'.repeat(60)}`;

/** Rows between the series' name and the stamp: where the title is. */
const TITLE_ROWS = [130, 480] as const;

describe('a share picture', () => {
  it('is a PNG of the size that other sites ask for', async () => {
    const { format, width, height } = await readInk(await makeSharePicture(buildSharePicture()));
    expect([format, width, height]).toEqual(['png', 1200, 630]);
  });

  it.each([
    ['a long title', { title: 'A Title That Does Not End '.repeat(40) }],
    ['a word without end', { title: LONG_WORD, seriesName: LONG_WORD, siteName: LONG_WORD }],
    ['marks heaped on a letter', { title: HEAPED, seriesName: HEAPED, stamp: HEAPED }],
    [
      'a long title in Arabic',
      { title: 'قوات النظام تتقدم في ريف درعا الشرقي '.repeat(20), side: 'right' as const },
    ],
  ])('holds %s within its margins', async (_name, given) => {
    const { left, right, bottom } = await readInk(await makeSharePicture(buildSharePicture(given)));
    expect(left).toBeGreaterThanOrEqual(72);
    expect(right).toBeLessThan(1200 - 72);
    expect(bottom).toBeLessThan(630 - 20);
  });

  it('shows more words in smaller letters, and as many as fit of those that do not', async () => {
    const inkOf = async (title: string) =>
      (await readInk(await makeSharePicture(buildSharePicture({ title })))).count(...TITLE_ROWS);
    const long = await inkOf('Many Words in a Row '.repeat(12));
    expect(long).toBeGreaterThan(await inkOf('Many Words in a Row '.repeat(2)));
    expect(await inkOf('Many Words in a Row '.repeat(50))).toBeGreaterThan(long * 0.8);
  });

  it('leaves out what no font of ours has, and what no text may hold', async () => {
    const plain = await makeSharePicture(buildSharePicture({ title: 'The Ferry Drifts' }));
    const odd = await makeSharePicture(
      buildSharePicture({ title: `The 😀👩🏽‍🚒🇸🇾Ferry\u0000 Drifts\uD800${'\u{fdfd}'.repeat(300)}` }),
    );
    expect(odd.equals(plain)).toBe(true);
  });

  it('takes markup for words', async () => {
    const title = HTML_PAYLOADS.join(' ');
    const ink = await readInk(
      await makeSharePicture(buildSharePicture({ title, seriesName: '</span>&<b>' })),
    );
    expect(ink.count(...TITLE_ROWS)).toBeGreaterThan(0);
  });

  it('has the date in the place of a title that says no more, and no stamp before the first update', async () => {
    const ink = await readInk(await makeSharePicture(buildSharePicture({ title: '', stamp: null })));
    expect(ink.count(...TITLE_ROWS)).toBeGreaterThan(0);
    expect(ink.count(480, 630)).toBe(0);
  });

  it('is drawn where nothing but blanks is left', async () => {
    const blank = buildSharePicture({ title: '😀 ', seriesName: '😀', stamp: '' });
    expect((await readInk(await makeSharePicture(blank))).width).toBe(1200);
    const unseen = buildSharePicture({ title: '\u200b', seriesName: '\u200f', stamp: '\u2800' });
    expect((await readInk(await makeSharePicture(unseen))).count(...TITLE_ROWS)).toBe(0);
  });
});
