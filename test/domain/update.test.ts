import { describe, expect, it } from '@jest/globals';
import { assignAnchors, nextAnchor } from '../../src/domain/update.ts';

describe('nextAnchor', () => {
  it.each([
    ['the stamp’s own', [], 'update-1400'],
    ['the second', ['update-1400'], 'update-1400-2'],
    ['the third', ['update-1400', 'update-1400-2', 'update-1300'], 'update-1400-3'],
    ['one that was never given', ['update-1400', 'update-1400-3'], 'update-1400-2'],
  ])('is %s', (_, taken, anchor) => {
    expect(nextAnchor('1400', new Set(taken))).toBe(anchor);
  });
});

describe('assignAnchors', () => {
  it('gives the lower of two in a minute the plain one', () => {
    expect(
      assignAnchors([
        '2018-06-29T00:15:00.000Z',
        '2018-06-28T22:05:00.000Z',
        '2018-06-28T22:05:00.000Z',
        '2018-06-28T00:15:00.000Z',
      ]),
    ).toEqual(['update-0015-2', 'update-2205-2', 'update-2205', 'update-0015']);
  });

  it('gives none where there is nothing', () => {
    expect(assignAnchors([])).toEqual([]);
  });
});
