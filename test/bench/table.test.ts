import { describe, expect, it } from '@jest/globals';
import { isMet } from '../../bench/figure.ts';
import { formatMarkdownTable, formatTable } from '../../bench/report/table.ts';
import { isReached, type Outcome } from '../../bench/report/outcome.ts';

const PAGES: Outcome = {
  name: 'kept-pages',
  figures: [
    { what: 'a day, br: to plain node:http', value: 0.9127, unit: '', bound: { atLeast: 0.9 } },
    { what: 'a day, br: processor time', value: 21.04, unit: 'us', bound: { atMost: 18 } },
    { what: 'an Express route', value: 11_172, unit: '/s', bound: 'none' },
  ],
  curves: [],
};

describe('a figure', () => {
  it.each([
    ['at the least that was promised', { value: 0.9, bound: { atLeast: 0.9 } }, true],
    ['below it', { value: 0.89, bound: { atLeast: 0.9 } }, false],
    ['at the most that was promised', { value: 18, bound: { atMost: 18 } }, true],
    ['above it', { value: 18.1, bound: { atMost: 18 } }, false],
    ['of which nothing was promised', { value: 1, bound: 'none' }, true],
  ] as const)('%s', (_name, part, expected) => {
    expect(isMet({ what: 'something', unit: '', ...part })).toBe(expected);
  });
});

describe('the table', () => {
  it('says of each row what was measured, what was promised, and whether that is met', () => {
    expect(formatTable([PAGES]).split('\n')).toEqual([
      '  what                             measured  target',
      'kept-pages',
      '  a day, br: to plain node:http       0.913  at least 0.9        met',
      '  a day, br: processor time           21 us  at most 18 us       NOT met',
      '  an Express route                11,200 /s',
    ]);
  });

  it('has a row for a benchmark that failed, which counts as not met', () => {
    const failed = { name: 'fan-out', figures: [], curves: [], failure: 'it ended with 1' };

    expect(formatTable([failed])).toContain('fan-out\n  NOT measured: it ended with 1');
    expect(isReached(failed)).toBe(false);
  });

  it('tells in a document which benchmark repeats a row', () => {
    expect(formatMarkdownTable([PAGES])).toContain(
      '| a day, br: processor time | 21 us | at most 18 us | NOT met | kept-pages |',
    );
  });
});
