import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { foldWords, listWords } from '../../../src/domain/search/search-words.ts';

describe('the words of a text', () => {
  it.each([
    ['in lower case', 'The FERRY Drifts', 'the ferry drifts'],
    ['without accents, however they are written', 'Café cafe\u0301 Ünïcode', 'cafe cafe unicode'],
    ['with the letters one types for them', 'Straße Łódź Ærø Işık', 'strasse lodz aero isik'],
    ['without Arabic vowels and long strokes', 'الْعَبَّارَة في البحــر', 'العباره في البحر'],
    ['with one alef, yeh and kaf', 'أإآٱ على کی', 'اااا علي كي'],
    ['with one kind of digits', '٢٠١٨ ۲۰۱۸ ２０１８', '2018 2018 2018'],
    ['without the marks of transliteration', 'ʿAlī al-Ḥasan', 'ali al hasan'],
    ['with the vowels of India', 'नमस्ते दुनिया', 'नमस्ते दुनिया'],
    ['one for each character where no spaces part them', '東京tower', '東 京 tower'],
    ['without what cannot be seen', 'so\u00adft \u200fword', 'soft word'],
    ['and nothing else', '“a”—b\0c\ud800d*"(e)', 'a b c d e'],
    ['with pairs of common words behind', 'Of the ferry and the', 'of the ferry and the - of-the - and-the'],
    ['with one run of pairs for each', 'in the pier, in the sea', 'in the pier in the sea - in-the'],
    ['cut where one is endless', 'x'.repeat(1000), 'x'.repeat(64)],
  ])('are told apart: %s', (_name, text, words) => {
    expect(foldWords(text)).toBe(words);
  });

  it('are as many as an index tells apart, however long a text and however common its words', () => {
    expect(foldWords('ferry '.repeat(30_000)).split(' ')).toHaveLength(16_383);
    expect(foldWords('of '.repeat(30_000)).split(' ')).toHaveLength(16_383);
  });

  it('know where they stand', () => {
    expect(listWords('The Café')).toEqual([
      { word: 'the', start: 0, end: 3 },
      { word: 'cafe', start: 4, end: 8 },
    ]);
  });

  it('hold no sign but a hyphen that an index could take for its own, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldWords(text)).toMatch(/^(?:[-\p{L}\p{N}\p{M}]+(?: [-\p{L}\p{N}\p{M}]+)*)?$/u);
      }),
    );
  });
});
