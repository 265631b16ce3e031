import { describe, expect, it } from '@jest/globals';
import {
  formatDatedStamp,
  formatStamp,
  instantAt,
  isolateStamps,
  parseStamp,
  stampOf,
} from '../../src/domain/stamp.ts';

describe('a stamp', () => {
  it.each([
    ['1400', 14, 0],
    ['14:00', 14, 0],
    ['0015', 0, 15],
    ['830', 8, 30],
    ['8:30', 8, 30],
    ['2359', 23, 59],
    ['2400', 24, 0],
    ['24:00', 24, 0],
  ])('is read from %s', (text, hour, minute) => {
    expect(parseStamp(text)).toEqual({ hour, minute });
  });

  it.each([['14'], ['1460'], ['2401'], ['2500'], ['14000'], ['14.00'], [' 1400'], ['1400Z'], ['-100'], ['']])(
    'is not read from %j',
    (text) => {
      expect(parseStamp(text)).toBeUndefined();
    },
  ); // prettier-ignore

  it.each([
    ['1400', '2018-06-28T14:00:00.000Z'],
    ['8:05', '2018-06-28T08:05:00.000Z'],
    ['0000', '2018-06-28T00:00:00.000Z'],
    ['2400', '2018-06-29T00:00:00.000Z'],
    ['2560', undefined],
  ])('of %s on a day is the instant %s', (stamp, instant) => {
    expect(instantAt('2018-06-28', stamp)).toBe(instant);
  });

  it('of an instant is its hour and minute', () => {
    expect(stampOf('2018-06-28T08:05:59.999Z')).toBe('0805');
  });

  it.each([
    ['on the entry’s day', '2018-06-28T14:00:00.000Z', '1400 GMT'],
    ['after midnight', '2018-06-29T00:15:00.000Z', '0015 GMT, June 29'],
    ['before the day', '2018-06-27T23:15:00.000Z', '2315 GMT, June 27'],
  ])('is shown %s', (_, instant, shown) => {
    expect(formatStamp(instant, '2018-06-28')).toBe(shown);
  });

  it('stands for itself with its date', () => {
    expect(formatDatedStamp('2018-06-28T15:12:00.000Z')).toBe('1512 GMT, June 28, 2018');
  });

  it('is held together in texts that run from right to left, and left alone in others', () => {
    expect(isolateStamps('(راجع 1012 GMT)', 'ar')).toBe('(راجع \u20661012\u00A0GMT\u2069)');
    expect(isolateStamps('(see 1012 GMT)', 'en')).toBe('(see 1012 GMT)');
  });

  it('reads from left to right among Arabic words', () => {
    const stamp = '\u20660015\u00A0GMT\u2069';
    expect(formatStamp('2018-06-29T00:15:00.000Z', '2018-06-28', 'ar')).toBe(`${stamp}، 29 يونيو`);
    expect(formatDatedStamp('2018-06-29T00:15:00.000Z', 'ar-SY')).toBe(`${stamp}، 29 حزيران 2018`);
  });
});
