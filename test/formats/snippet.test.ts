import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { parseSearchQuery } from '../../src/domain/search/search-query.ts';
import { asOneLine } from '../../src/formats/plain-text.ts';
import { makeSnippet, markFound, type TextPart } from '../../src/formats/snippet.ts';

const shown = (parts: readonly TextPart[]) =>
  parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('a text that was found', () => {
  it.each([
    ['a word', 'ferry ', 'The ferry and the ferries', 'The [ferry] and the ferries'],
    ['the beginning of a word', 'ferr', 'The ferry', 'The [ferry]'],
    ['a word as it is written there', 'cafe', 'The Café.', 'The [Café].'],
    ['a phrase as one', '"free army"', 'free free army', 'free [free army]'],
    ['each of several words', 'the ferry', 'Ferry, the', '[Ferry], [the]'],
    ['the longest where two begin', 'free "free army"', 'free army', '[free army]'],
    ['a phrase that ends within its words', 'pro-ass', 'the pro-Assad side', 'the [pro-Assad] side'],
    ['no more than is there', '"free army" x', 'a free', 'a free'],
    ['an Arabic word with its vowels', 'العبارة', 'في الْعَبَّارَةِ', 'في [الْعَبَّارَةِ]'],
    ['characters without spaces', '京タワ', '東京タワー', '東[京タワ]ー'],
    ['nothing of markup', 'b', '<b>&amp;', '<[b]>&amp;'],
  ])('shows %s', (_name, typed, text, marked) => {
    expect(shown(markFound(text, parseSearchQuery(typed)))).toBe(marked);
  });
});

describe('the snippet of a text', () => {
  const words = Array.from({ length: 300 }, (_, index) => `w${String(index)}`).join(' ');

  it('is what stands around the first place, cut between words, as one line', () => {
    const text = words.replace(' w99 ', '\n\nferry\n');
    const snippet = shown(makeSnippet(text, parseSearchQuery('ferry'), 60));
    expect(snippet).toBe('… w95 w96 w97 w98 · [ferry] · w100 w101 w102 w103 w104 w105 w106 …');
  });

  it('keeps the items of a list apart', () => {
    expect(shown(makeSnippet('North quay\n\nSouth quay', parseSearchQuery('quay'), 60))).toBe(
      'North [quay] · South [quay]',
    );
  });

  it('is the beginning where the place is there, or nowhere', () => {
    expect(shown(makeSnippet(words, parseSearchQuery('w1 '), 20))).toBe('w0 [w1] w2 w3 w4 w5 w6 …');
    expect(shown(makeSnippet(words, parseSearchQuery('train'), 20))).toBe('w0 w1 w2 w3 w4 w5 w6 …');
  });

  it('is the end where the place is there, and the whole where that is short', () => {
    expect(shown(makeSnippet(words, parseSearchQuery('w299'), 20))).toBe('… w296 w297 w298 [w299]');
    expect(shown(makeSnippet(' a,\n ferry ', parseSearchQuery('ferry'), 20))).toBe('a, [ferry]');
    expect(makeSnippet('', parseSearchQuery('ferry'), 20)).toEqual([]);
  });

  it('is the beginning of a long text that holds the words only far down: looking costs what a short one costs', () => {
    const filled = (length: number) => 'train '.repeat(length / 6);
    const near = `${filled(19_800)}ferry ${filled(480_000)}`;
    const far = `${filled(480_000)}ferry`;
    expect(shown(makeSnippet(near, parseSearchQuery('ferry'), 20))).toBe('… [ferry] train train …');
    expect(shown(makeSnippet(far, parseSearchQuery('ferry'), 20))).toBe('train train train …');
    expect(shown(makeSnippet(`${filled(19_998)}ferry`, parseSearchQuery('train'), 20_000))).toMatch(/ …$/);
  });

  it('is a piece of the text, not much longer than asked for, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
        const parts = makeSnippet(text, parseSearchQuery(typed), 20);
        const piece = parts
          .map((part) => part.text)
          .join('')
          .replace(/^… | …$/g, '');
        expect(piece.length).toBeLessThanOrEqual(25);
        expect(asOneLine(text)).toContain(piece);
      }),
    );
  });
});
