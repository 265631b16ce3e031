import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  cutToMinute,
  dayOf,
  daysBetween,
  daysOfMonth,
  formatDate,
  formatFullDate,
  formatLongDate,
  formatMonth,
  formatMonthName,
  formatWeekday,
  isDay,
  isoSeconds,
  makeDay,
  monthOf,
  startOfDay,
  weekdayOf,
} from '../../src/domain/calendar.ts';

describe('days and instants', () => {
  it('have the day of an instant and the instant of a day', () => {
    expect(dayOf('2018-06-28T23:59:59.999Z')).toBe('2018-06-28');
    expect(startOfDay('2018-06-28')).toBe('2018-06-28T00:00:00.000Z');
  });

  it('are cut to the minute and to the second', () => {
    expect(cutToMinute('2018-06-28T14:00:59.123Z')).toBe('2018-06-28T14:00:00.000Z');
    expect(isoSeconds('2018-06-28T14:00:59.123Z')).toBe('2018-06-28T14:00:59Z');
  });

  it.each([
    ['2018-06-28', 1, '2018-06-29'],
    ['2018-06-28', 0, '2018-06-28'],
    ['2018-12-31', 1, '2019-01-01'],
    ['2018-01-01', -1, '2017-12-31'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2018-02-28', 1, '2018-03-01'],
    ['2018-03-25', 1, '2018-03-26'],
    ['2018-06-28', -300, '2017-09-01'],
  ])('%s and %s days are %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it.each([
    ['2018-06-28', '2018-06-28', 0],
    ['2018-06-28', '2018-07-01', 3],
    ['2018-07-01', '2018-06-28', -3],
    ['2016-02-28', '2016-03-01', 2],
    ['2017-06-28', '2018-06-28', 365],
  ])('from %s to %s they are %s', (from, to, count) => {
    expect(daysBetween(from, to)).toBe(count);
  });

  it.each([
    ['2018-06-28', true],
    ['2020-02-29', true],
    ['2019-02-29', false],
    ['2018-06-31', false],
    ['2018-13-01', false],
    ['2018-00-01', false],
    ['2018-6-28', false],
    ['2018-06-28T00:00', false],
    ['28 June', false],
    ['', false],
  ])('%j is one: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  it.each([
    [2018, 6, 28, '2018-06-28'],
    [976, 3, 5, '0976-03-05'],
    [2018, 2, 29, undefined],
    [2018, 13, 1, undefined],
    [2018, 6, 0, undefined],
    [0, 6, 28, undefined],
    [10000, 6, 28, undefined],
  ])('of %s, %s and %s is made %s', (year, month, date, day) => {
    expect(makeDay(year, month, date)).toBe(day);
  });

  it.each([
    ['2018-06-25', 1],
    ['2018-06-28', 4],
    ['2018-07-01', 7],
  ])('%s has the weekday %s', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });
});

describe('months', () => {
  it('have the day in them', () => {
    expect(monthOf('2018-06-28')).toEqual({ year: 2018, month: 6 });
  });

  it.each([
    [2018, 2, 28, '2018-02-28'],
    [2020, 2, 29, '2020-02-29'],
    [2018, 12, 31, '2018-12-31'],
  ])('of %s, %s have %s days', (year, month, count, last) => {
    const days = daysOfMonth({ year, month });

    expect(days).toHaveLength(count);
    expect(days[0]).toBe(`${last.slice(0, 8)}01`);
    expect(days.at(-1)).toBe(last);
  });
});

describe('the forms readers see', () => {
  it.each([
    ['a date', formatDate('2018-06-28'), 'June 28'],
    ['a date in Arabic', formatDate('2018-06-28', 'ar'), '28 يونيو'],
    ['a date in the Arabic of a country', formatDate('2018-06-28', 'ar-SY'), '28 حزيران'],
    ['a date in Persian, still of June', formatFullDate('2018-06-28', 'fa'), '28 ژوئن 2018'],
    ['a date in German', formatDate('2018-06-28', 'de'), '28. Juni'],
    ['a full date', formatFullDate('2018-06-28'), 'June 28, 2018'],
    ['a long date', formatLongDate('2018-06-28'), 'Thursday, June 28, 2018'],
    ['a weekday', formatWeekday(1), 'Monday'],
    ['a short weekday', formatWeekday(7, 'en', 'short'), 'Sun'],
    ['a month', formatMonthName(6), 'June'],
    ['a month and its year', formatMonth({ year: 2018, month: 6 }), 'June 2018'],
  ])('are %s', (_, shown, expected) => {
    expect(shown).toBe(expected);
  });
});
