import { describe, expect, it } from '@jest/globals';
import { isSameName, isSlug, slugify } from '../../src/domain/series.ts';
import { tagOf } from '../../src/domain/tag.ts';

describe('isSameName', () => {
  it.each([
    ['another case', 'Harbour Daily', 'HARBOUR daily', true],
    ['white space around it', 'Harbour Daily', ' Harbour Daily ', true],
    ['accents that are signs of their own', 'C\u00F4te Daily', 'Co\u0302te Daily', true],
    ['another letter', 'C\u00F4te Daily', 'Cote Daily', false],
  ])('compares names with %s', (_what, one, other, expected) => {
    expect(isSameName(one, other)).toBe(expected);
  });
});

describe('slugify', () => {
  it.each([
    ['Syria Daily', 'syria-daily'],
    ['  Syria   Daily! ', 'syria-daily'],
    ['Où est l’été?', 'ou-est-l-ete'],
    ['Çiğdem Günlüğü', 'cigdem-gunlugu'],
    ['يوميات سوريا', 'يوميات-سوريا'],
    ['हिन्दी दैनिक', 'हिन्दी-दैनिक'],
    ['Сирия 24', 'сирия-24'],
    ['ﬁne', 'fine'],
    ['😀 –', ''],
    ['', ''],
  ])('of %j is %j', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it('is 80 characters long at most and ends in no hyphen', () => {
    expect(slugify('a'.repeat(200))).toBe('a'.repeat(80));
    expect(slugify(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
  });

  it('is a tag’s form too', () => {
    expect(tagOf('Idlib Province')).toBe('idlib-province');
  });
});

describe('isSlug', () => {
  it.each([
    ['syria-daily', true],
    ['2018', true],
    ['يوميات-سوريا', true],
    ['हिन्दी-दैनिक', true],
    ['デイリー', true],
    ['Syria-Daily', false],
    ['syria--daily', false],
    ['-syria', false],
    ['syria-', false],
    ['syria_daily', false],
    ['syria/daily', false],
    ['feed.xml', false],
    ['desk', false],
    ['search', false],
    ['healthz', false],
    ['', false],
    ['a'.repeat(80), true],
    ['a'.repeat(81), false],
  ])('of %j is %s', (text, is) => {
    expect(isSlug(text)).toBe(is);
  });

  it('holds for what slugify gives', () => {
    for (const name of ['Syria Daily', 'يوميات سوريا', 'हिन्दी दैनिक', 'Çiğdem']) {
      expect(isSlug(slugify(name))).toBe(true);
    }
  });
});
