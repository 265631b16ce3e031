import { describe, expect, it } from '@jest/globals';
import { parseCopy } from '../../../src/formats/copy/parse.ts';

const OPTIONS = { seriesName: 'Harbour Daily', day: '2026-03-05', knownSeries: [] };

describe('bounds on copy', () => {
  it('let a long title pass, and a text as long as the file', () => {
    const title = 'Fog '.repeat(200).trim();

    const day = parseCopy(`ORIGINAL ENTRY: ${'Rain. '.repeat(100_000)}`, { ...OPTIONS, title });

    expect(day.title).toBe(title);
    expect(day.originalEntry?.length).toBe(599_999);
  });

  it('refuse a title that would fill every list it stands in', () => {
    const copy = `Harbour Daily, March 5, 2026: ${'T'.repeat(1_001)}`;

    expect(() => parseCopy(copy, OPTIONS)).toThrow('the title has 1,001 characters, more than 1,000');
  });

  it.each(['0001-01-20', '9999-12-31'])('refuse the day %s, which is a mistyped year', (day) => {
    expect(() => parseCopy('ORIGINAL ENTRY: Rain.', { ...OPTIONS, day })).toThrow('mend its year');
  });
});
