import { describe, expect, it } from '@jest/globals';
import { condense, type Told } from '../../../src/domain/wire/told.ts';

const minute = (count: number) => `2026-03-05T12:0${String(count)}:00.000Z`;

const row = (seq: number, kind: Told['kind'], updateId: string | null = null): Told => ({
  seq,
  at: minute(seq),
  kind,
  updateId,
});

describe('what a reader missed', () => {
  it('is told once for each update, where its last row stands', () => {
    const rows = [
      row(1, 'update', 'a'),
      row(2, 'update', 'b'),
      row(4, 'revise', 'a'),
      row(7, 'withdraw', 'b'),
    ];

    expect(condense(rows)).toEqual([
      { seq: 4, at: minute(4), kind: 'update', updateId: 'a', since: 1 },
      { seq: 7, at: minute(7), kind: 'update', updateId: 'b', since: 2 },
    ]);
  });

  it('is a revision where the update was known before', () => {
    expect(condense([row(4, 'revise', 'a'), row(6, 'revise', 'a')])).toEqual([
      { seq: 6, at: minute(6), kind: 'revise', updateId: 'a', since: 4 },
    ]);
  });

  it('keeps that the entry was closed, which its present state may deny', () => {
    expect(condense([row(1, 'import'), row(3, 'entry'), row(5, 'close'), row(6, 'entry')])).toEqual([
      { seq: 6, at: minute(6), kind: 'close', updateId: null, since: 1 },
    ]);
  });

  it('is nothing where nothing was missed', () => {
    expect(condense([])).toEqual([]);
  });
});
