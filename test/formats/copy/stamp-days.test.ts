import { describe, expect, it } from '@jest/globals';
import { listFindings, readCopy, tryToReadCopy } from '../../support/copy.ts';

/** Marks are given newest first, as they stand. */
describe('the days of stamps', () => {
  it.each([
    ['stay on the day while they rise', ['1400', '1140', '0830'], ['05T14:00', '05T11:40', '05T08:30'], []],
    ['begin with the day of the entry', ['0010'], ['05T00:10'], []],
    ['go on to the next day after a fall of more than 12 hours', ['0015', '2340'], ['06T00:15', '05T23:40'], ['1 next-day']],
    ['stay on the next day above', ['0130', '0015', '2340'], ['06T01:30', '06T00:15', '05T23:40'], ['3 next-day']],
    ['go on by two days', ['0030', '2300', '0015', '2340'], ['07T00:30', '06T23:00', '06T00:15', '05T23:40'], ['1 next-day', '5 next-day']],
    ['go on after a fall of 12 hours and a minute', ['0159', '1400'], ['06T01:59', '05T14:00'], ['1 next-day']],
    ['do not after a fall of 12 hours', ['0200', '1400'], ['05T14:00', '05T02:00'], ['1 out-of-order']],
    ['say what is out of order, which moves nothing', ['1500', '1400', '1430'], ['05T15:00', '05T14:30', '05T14:00'], ['3 out-of-order']],
    ['are fine with two in one minute', ['1400', '1400'], ['05T14:00', '05T14:00'], []],
    ['read 2400 as the beginning of the next day', ['2400', '2350'], ['06T00:00', '05T23:50'], ['1 next-day']],
    ['go on from 2400', ['0010', '2400', '2350'], ['06T00:10', '06T00:00', '05T23:50'], ['3 next-day']],
    ['follow a date in the mark', ['MARCH 6, 0015', '2340'], ['06T00:15', '05T23:40'], []],
    ['follow a date against the fall', ['MARCH 5, 0015', '2340'], ['05T23:40', '05T00:15'], ['1 out-of-order']],
    ['go on from a date in the mark', ['0130', '6 March 0015', '2340'], ['06T01:30', '06T00:15', '05T23:40'], []],
    ['follow a date and its year', ['March 6, 2027 0015', '2340'], ['2027-03-06T00:15', '05T23:40'], []],
  ])('%s', (_, stamps, instants, findings) => {
    const day = readCopy(stamps.map((stamp) => `UPDATE ${stamp} GMT: The ferry.`).join('\n\n'));

    expect(day.updates.map(({ postedAt }) => postedAt)).toEqual(
      instants.map((instant) => `${instant.length > 10 ? instant : `2026-03-${instant}`}:00.000Z`),
    );
    expect(listFindings(day)).toEqual(findings);
  }); // prettier-ignore

  it('take a date without a year as the one nearest to the entry, also at the turn of the year', () => {
    const late = readCopy('UPDATE JANUARY 1, 0015 GMT: Happy New Year.', { day: '2025-12-31' });
    const early = readCopy('UPDATE DECEMBER 31, 2350 GMT: Nearly.', { day: '2026-01-01' });

    expect(late.updates[0]?.postedAt).toBe('2026-01-01T00:15:00.000Z');
    expect(early.updates[0]?.postedAt).toBe('2025-12-31T23:50:00.000Z');
  });

  it('go on over the end of a month and a leap day', () => {
    const leap = readCopy('UPDATE 0015 GMT: a.\n\nUPDATE 2340 GMT: b.', { day: '2024-02-28' });
    const common = readCopy('UPDATE 0015 GMT: a.\n\nUPDATE 2340 GMT: b.', { day: '2026-02-28' });

    expect(leap.updates[0]?.postedAt).toBe('2024-02-29T00:15:00.000Z');
    expect(common.updates[0]?.postedAt).toBe('2026-03-01T00:15:00.000Z');
  });

  it.each([
    ['UPDATE FEBRUARY 29, 2026, 0015 GMT: No leap year.'],
    ['UPDATE 31 June 0015 GMT: No such day.'],
    ['UPDATE MARCH 0, 0015 GMT: No such day.'],
  ])('stop at %s', (line) => {
    expect(tryToReadCopy(`UPDATE 1400 GMT: a.\n\n${line}`)).toBe(3);
  });

  it('have the lower of two in a minute bear the plain anchor', () => {
    const { updates } = readCopy(
      'UPDATE 2205 GMT: Third.\n\nUPDATE 2205 GMT: Second.\n\nUPDATE 2205 GMT: First.',
    );

    expect(updates.map(({ anchor, body }) => [anchor, body])).toEqual([
      ['update-2205-3', 'Third.'],
      ['update-2205-2', 'Second.'],
      ['update-2205', 'First.'],
    ]);
  });

  it('count anchors across midnight, the older day first', () => {
    const { updates } = readCopy('UPDATE 0015 GMT: Late.\n\nUPDATE 2340 GMT: b.\n\nUPDATE 0015 GMT: Early.');

    expect(updates.map(({ anchor, body }) => [anchor, body])).toEqual([
      ['update-0015-2', 'Late.'],
      ['update-2340', 'b.'],
      ['update-0015', 'Early.'],
    ]);
  });
});
