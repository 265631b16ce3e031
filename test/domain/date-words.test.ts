import { describe, expect, it } from '@jest/globals';
import {
  DATE_WORDS,
  latestBefore,
  latestNamed,
  nearestTo,
  parseDateWords,
} from '../../src/domain/date-words.ts';

describe('DATE_WORDS', () => {
  it.each([
    ['June 27', [6, 27, null]],
    ['27 June', [6, 27, null]],
    ['JUNE 27, 2018', [6, 27, 2018]],
    ['june 27 2018', [6, 27, 2018]],
    ['27 June, 2018', [6, 27, 2018]],
    ['3rd Sept. 2018', [9, 3, 2018]],
    ['Jan. 1st', [1, 1, null]],
    ['Jun 2', [6, 2, null]],
    ['2 Jul.', [7, 2, null]],
    ['May 22nd', [5, 22, null]],
    ['Dec 31', [12, 31, null]],
    ['4 مارس', [3, 4, null]],
    ['4 آذار/مارس 2018', [3, 4, 2018]],
    ['28 حزيران، 2018', [6, 28, 2018]],
    ['1 آب', [8, 1, null]],
    ['1 ابريل', [4, 1, null]],
    ['31 كانون الأول', [12, 31, null]],
    ['31 كانون الثاني', [1, 31, null]],
  ])('holds and parseDateWords reads %s', (words, [month, date, year]) => {
    expect(find(`on ${words} it`)).toBe(words);
    expect(parseDateWords(words)).toEqual({ month, date, year });
  });

  it.each([
    ['a month alone', 'June 2018'],
    ['a longer word', 'Juneau 27'],
    ['a longer number', 'June 275'],
    ['a word that ends like a month', 'Maymar 2'],
    ['a letter behind', 'June 27x'],
    ['an Arabic month with letters behind', '4 مارسيليا'],
    ['an Arabic month alone', 'مارس 2018'],
  ])('does not hold %s', (_, text) => {
    expect(find(text)).toBeUndefined();
  });

  it.each([
    ['a full stop behind a whole month', 'on 1 July. Then', '1 July'],
    ['a stamp', 'JUNE 27 1400 GMT', 'JUNE 27'],
    ['a stamp without a space', '27 June 1400Z', '27 June'],
  ])('leaves out %s', (_, text, words) => {
    expect(find(text)).toBe(words);
  });
});

describe('latestBefore', () => {
  it.each([
    [{ month: 6, date: 27, year: null }, '2018-06-28', '2018-06-27'],
    [{ month: 6, date: 28, year: null }, '2018-06-28', '2017-06-28'],
    [{ month: 12, date: 31, year: null }, '2018-01-01', '2017-12-31'],
    [{ month: 2, date: 29, year: null }, '2018-06-28', '2016-02-29'],
    [{ month: 2, date: 29, year: null }, '1904-02-28', '1896-02-29'],
    [{ month: 6, date: 27, year: 2020 }, '2018-06-28', '2020-06-27'],
    [{ month: 2, date: 29, year: 2018 }, '2018-06-28', undefined],
    [{ month: 2, date: 30, year: null }, '2018-06-28', undefined],
  ])('of %j before %s is %s', (written, day, expected) => {
    expect(latestBefore(written, day)).toBe(expected);
  });
});

describe('nearestTo', () => {
  it.each([
    [{ month: 6, date: 29, year: null }, '2018-06-28', '2018-06-29'],
    [{ month: 1, date: 1, year: null }, '2018-12-31', '2019-01-01'],
    [{ month: 12, date: 31, year: null }, '2018-01-01', '2017-12-31'],
    [{ month: 2, date: 29, year: null }, '2018-06-28', '2020-02-29'],
    [{ month: 6, date: 29, year: 2020 }, '2018-06-28', '2020-06-29'],
    [{ month: 2, date: 30, year: null }, '2018-06-28', undefined],
  ])('of %j to %s is %s', (written, day, expected) => {
    expect(nearestTo(written, day)).toBe(expected);
  });
});

describe('latestNamed', () => {
  it.each([
    ['yesterday', '2026-03-01', '2026-02-28'],
    ['Wednesday', '2026-03-05', '2026-03-04'],
    ['thursday', '2026-03-05', '2026-02-26'],
    ['Friday', '2026-03-05', '2026-02-27'],
    ['Sunday', '2026-03-02', '2026-03-01'],
  ])('of %s before %s is %s', (name, day, expected) => {
    expect(latestNamed(name, day)).toBe(expected);
  });
});

function find(text: string): string | undefined {
  return new RegExp(DATE_WORDS, 'iu').exec(text)?.[0];
}
