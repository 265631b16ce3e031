import { describe, expect, it } from '@jest/globals';
import { isAfterMidnight, stampWarnings } from '../../src/domain/stamp-warnings.ts';

const setting = {
  postedAt: '2018-06-28T14:00:00.000Z',
  now: '2018-06-28T14:00:30.000Z',
  entryDay: '2018-06-28',
  newestPostedAt: '2018-06-28T13:00:00.000Z',
};

describe('a stamp', () => {
  it.each([
    ['of this minute', {}, []],
    ['of the minute of the newest update', { postedAt: '2018-06-28T13:00:00.000Z' }, []],
    ['on an entry without updates', { newestPostedAt: null }, []],
    ['to come', { postedAt: '2018-06-28T14:01:00.000Z' }, ['future']],
    ['earlier than the newest', { postedAt: '2018-06-28T12:59:00.000Z' }, ['out-of-order']],
    ['past midnight', { postedAt: '2018-06-29T00:15:00.000Z', now: '2018-06-29T00:16:00.000Z' }, []],
    ['of two days later', { postedAt: '2018-06-30T00:15:00.000Z' }, ['future', 'wrong-day']],
    ['of the day before', { postedAt: '2018-06-27T23:50:00.000Z' }, ['out-of-order', 'wrong-day']],
  ])('%s', (_name, given, warnings) => {
    expect(stampWarnings({ ...setting, ...given })).toEqual(warnings);
  });
});

describe('the choice after midnight', () => {
  const past = { ...setting, postedAt: '2018-06-29T00:15:00.000Z', now: '2018-06-29T00:15:10.000Z' };

  it.each([
    ['is asked for once it is the next day', {}, true],
    ['is asked for on an entry without updates', { newestPostedAt: null }, true],
    ['is not asked for where it was made', { newestPostedAt: '2018-06-29T00:05:00.000Z' }, false],
    ['is not asked for a stamp before midnight', { postedAt: '2018-06-28T23:59:00.000Z' }, false],
    ['is not asked for before midnight', { now: '2018-06-28T23:59:00.000Z' }, false],
  ])('%s', (_name, given, asked) => {
    expect(isAfterMidnight({ ...past, ...given })).toBe(asked);
  });
});
