import { describe, expect, it } from '@jest/globals';
import { ownBytes } from '../../../src/web/page-cache/own-bytes.ts';

describe('bytes that are kept', () => {
  it('hold on to no larger piece of memory that they are a part of', () => {
    const large = Buffer.from('A day at the harbour');
    const own = ownBytes(large.subarray(2, 5));

    expect(own.toString()).toBe('day');
    expect(own.buffer.byteLength).toBe(3);
  });

  it('are not copied where nothing is behind them', () => {
    const bytes = Buffer.alloc(100_000);
    expect(ownBytes(bytes)).toBe(bytes);
  });
});
