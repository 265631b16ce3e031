import { describe, expect, it } from '@jest/globals';
import {
  isLatestMark,
  readHouseMark,
  readOriginalMark,
  readUpdateMark,
} from '../../../src/formats/copy/marks.ts';

const NO_DATE = null;

describe('readUpdateMark', () => {
  it.each([
    ['UPDATE 1400 GMT: The ferry sails.', NO_DATE, [14, 0], 'The ferry sails.'],
    ['update 1400 gmt: The ferry sails.', NO_DATE, [14, 0], 'The ferry sails.'],
    ['Update, 1400 GMT: The ferry sails.', NO_DATE, [14, 0], 'The ferry sails.'],
    ['UPDATE 14:00 GMT: The ferry sails.', NO_DATE, [14, 0], 'The ferry sails.'],
    ['UPDATE 830 GMT: The ferry sails.', NO_DATE, [8, 30], 'The ferry sails.'],
    ['UPDATE 8:30 GMT: The ferry sails.', NO_DATE, [8, 30], 'The ferry sails.'],
    ['UPDATE 0000 GMT: The ferry sails.', NO_DATE, [0, 0], 'The ferry sails.'],
    ['UPDATE 2359 GMT: The ferry sails.', NO_DATE, [23, 59], 'The ferry sails.'],
    ['UPDATE 2400 GMT: The ferry sails.', NO_DATE, [24, 0], 'The ferry sails.'],
    ['UPDATE 1400GMT: The ferry sails.', NO_DATE, [14, 0], 'The ferry sails.'],
    ['UPDATE 1400Z. The ferry sails.', NO_DATE, [14, 0], 'The ferry sails.'],
    ['UPDATE 1400 UTC – The ferry sails.', NO_DATE, [14, 0], 'The ferry sails.'],
    ['UPDATE 1400 UTC—The ferry sails.', NO_DATE, [14, 0], 'The ferry sails.'],
    ['UPDATE 1400 GMT - The ferry sails.', NO_DATE, [14, 0], 'The ferry sails.'],
    ['UPDATE 1400 GMT -', NO_DATE, [14, 0], ''],
    ['UPDATE 1400 GMT :The ferry sails.', NO_DATE, [14, 0], 'The ferry sails.'],
    ['UPDATE 1400 GMT', NO_DATE, [14, 0], ''],
    ['UPDATE\u00A01400\u00A0GMT: The ferry sails.', NO_DATE, [14, 0], 'The ferry sails.'],
    ['\u200FUPDATE 1400 GMT: تبحر العبارة.', NO_DATE, [14, 0], 'تبحر العبارة.'],
    ['UPDATE MARCH 6 0015 GMT: Late.', [3, 6, null], [0, 15], 'Late.'],
    ['UPDATE, MARCH 6, 0015 GMT: Late.', [3, 6, null], [0, 15], 'Late.'],
    ['Update, 6 March, 0015 GMT - Late.', [3, 6, null], [0, 15], 'Late.'],
    ['UPDATE 6 March 0015 GMT: Late.', [3, 6, null], [0, 15], 'Late.'],
    ['UPDATE Mar. 6th 0015Z: Late.', [3, 6, null], [0, 15], 'Late.'],
    ['UPDATE March 6, 2026, 0015 GMT: Late.', [3, 6, 2026], [0, 15], 'Late.'],
    ['UPDATE 6 March 2026 00:15 UTC', [3, 6, 2026], [0, 15], ''],
  ])('reads %s', (text, date, [hour, minute], rest) => {
    const [month, day, year] = date ?? [];

    expect(readUpdateMark({ number: 1, text })).toEqual({
      kind: 'update',
      date: date === null ? null : { month, date: day, year },
      time: { hour, minute },
      rest,
    });
  });

  it.each([
    ['UPDATE 2560 GMT: Bad.'],
    ['UPDATE 1460 GMT: Bad.'],
    ['UPDATE 2401 GMT: Bad.'],
    ['UPDATE 14 GMT: Bad.'],
    ['UPDATE 14000 GMT: Bad.'],
    ['UPDATE 1400 EST: Bad.'],
    ['UPDATE 1400 GMT+2: Bad.'],
    ['UPDATE 1400: Bad.'],
    ['UPDATE 1400'],
    ['UPDATE 1400 GMT The ferry sails.'],
    ['UPDATE 1400 GMT, the ferry sails.'],
    ['UPDATE 6 March: Bad.'],
    ['UPDATE MARCH 6, 2560 GMT: Bad.'],
    ['Update 3 boats are late.'],
  ])('stops at %s', (text) => {
    expect(() => readUpdateMark({ number: 7, text })).toThrow('line 7:');
  });

  it('says what it read and what it wants', () => {
    expect(() => readUpdateMark({ number: 7, text: 'UPDATE 1400 EST: Bad.' })).toThrow(
      'line 7: “UPDATE 1400 EST: Bad.” gives no time in GMT: write it as UPDATE 1400 GMT: text.',
    );
  });

  it('shows the beginning of a long line only', () => {
    expect(() => readUpdateMark({ number: 7, text: `UPDATE 1400 EST: ${'a'.repeat(5000)}` })).toThrow(
      /^line 7: “UPDATE 1400 EST: a{42}…”/,
    );
  });

  it.each([
    ['Updated timetables hang at the quay.'],
    ['UPDATE: the ferry sails.'],
    ['UPDATE from the quay'],
    ['UPDATE March was cold'],
    ['An UPDATE 1400 GMT: in the middle'],
    ['“UPDATE 1400 GMT: quoted”'],
    ['The ferry sails.'],
    [''],
  ])('leaves %j as text', (text) => {
    expect(readUpdateMark({ number: 1, text })).toBeUndefined();
  });
});

describe('readHouseMark', () => {
  it.each([
    ['1930 GMT: Storm over. The ferry sails.', [19, 30], 'Storm over. The ferry sails.'],
    ['930 GMT: Storm over. The ferry sails.', [9, 30], 'Storm over. The ferry sails.'],
    ['19:30 UTC — Storm over', [19, 30], 'Storm over'],
    ['1930Z:', [19, 30], ''],
  ])('reads %s', (text, [hour, minute], rest) => {
    expect(readHouseMark({ number: 1, text })).toEqual({
      kind: 'update',
      date: null,
      time: { hour, minute },
      rest,
    });
  });

  it.each([['2560 GMT: Late.'], ['1930: Late.'], ['1930 EST: Late.'], ['1930 GMT was late'], ['At 1930 GMT: Late']])(
    'leaves %j as text',
    (text) => {
      expect(readHouseMark({ number: 1, text })).toBeUndefined();
    },
  ); // prettier-ignore
});

describe('readOriginalMark', () => {
  it.each([
    ['ORIGINAL ENTRY: The quay opened.', null, 'The quay opened.'],
    ['Original Entry: The quay opened.', null, 'The quay opened.'],
    ['original entry:', null, ''],
    ['ORIGINAL ENTRY', null, ''],
    ['ORIGINAL ENTRY, 0700 GMT: The quay opened.', { hour: 7, minute: 0 }, 'The quay opened.'],
    ['ORIGINAL ENTRY, 7:05 UTC: The quay opened.', { hour: 7, minute: 5 }, 'The quay opened.'],
    ['Original entry 0700Z: The quay opened.', { hour: 7, minute: 0 }, 'The quay opened.'],
    ['ORIGINAL ENTRY: 0700 GMT: The quay opened.', { hour: 7, minute: 0 }, 'The quay opened.'],
    ['ORIGINAL ENTRY: 0700 hours it was.', null, '0700 hours it was.'],
    ['\u200FORIGINAL ENTRY: فتح الرصيف.', null, 'فتح الرصيف.'],
  ])('reads %s', (text, time, rest) => {
    expect(readOriginalMark({ number: 1, text })).toEqual({ kind: 'original', time, rest });
  });

  it.each([
    ['ORIGINAL ENTRY, 2560 GMT: Bad.'],
    ['ORIGINAL ENTRY 2560 GMT: Bad.'],
    ['ORIGINAL ENTRY, 0700 EST: Bad.'],
    ['ORIGINAL ENTRY, 0700: Bad.'],
    ['ORIGINAL ENTRY, 7 GMT: Bad.'],
  ])('stops at %s', (text) => {
    expect(() => readOriginalMark({ number: 7, text })).toThrow(
      'gives no time in GMT: write it as ORIGINAL ENTRY, 0700 GMT: text.',
    );
  });

  it.each([['The ORIGINAL ENTRY: it said'], ['Original entry fees rose'], ['ORIGINAL ENTRYWAY: closed']])(
    'leaves %j as text',
    (text) => {
      expect(readOriginalMark({ number: 1, text })).toBeUndefined();
    },
  );
});

describe('isLatestMark', () => {
  it.each([
    ['LATEST', true],
    ['\u200FLATEST', true],
    ['LATEST:', false],
    ['Latest', false],
    ['LATEST from the quay', false],
  ])('of %j is %s', (text, is) => {
    expect(isLatestMark({ number: 1, text })).toBe(is);
  });
});
