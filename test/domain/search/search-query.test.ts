import { describe, expect, it } from '@jest/globals';
import { parseSearchQuery } from '../../../src/domain/search/search-query.ts';

describe('what is typed', () => {
  it.each([
    ['words, the last of which may go on', 'Ferry  dri', ['ferry', 'dri*']],
    ['a quotation, which ends where it ends', 'late "free Syrian army"', ['late', 'free syrian army']],
    ['a quotation with the marks of a phone', '“free army” x', ['free army', 'x']],
    ['a quotation with the marks of French', '« armée libre »', ['armee libre']],
    ['a quotation that does not end', '"free syr', ['free', 'syr*']],
    ['a word with a hyphen', 'pro-Ass', ['pro ass*']],
    ['a letter, which stands for itself', 'vitamin c', ['vitamin', 'c']],
    ['operators, which are words', 'NEAR(a b) -c d:e*', ['near a', 'b', 'c', 'd e']],
    ['each word once', 'a Ferry "ferry" a "a b" ferry "A b" a', ['a', 'ferry', 'a b']],
    ['nothing', ' ', []],
    ['no words', '"!" * ""', []],
  ])('is read as %s', (_name, typed, read) => {
    const phrases = parseSearchQuery(typed).map(({ words, isOpen }) => words.join(' ') + (isOpen ? '*' : ''));
    expect(phrases).toEqual(read);
  });
});
