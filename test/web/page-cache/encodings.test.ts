import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { compress, decompress, encodingsFor } from '../../../src/web/page-cache/encodings.ts';

describe('the codings that a client takes', () => {
  it.each([
    [undefined, ['identity']],
    ['', ['identity']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
    ['gzip', ['gzip', 'identity']],
    ['GZIP;q=0.8', ['gzip', 'identity']],
    ['br;q=0.5, gzip', ['gzip', 'br', 'identity']],
    ['br;q=0, gzip', ['gzip', 'identity']],
    ['identity, br;q=0.1', ['identity', 'br']],
    ['*', ['br', 'gzip', 'identity']],
    ['*;q=0', ['identity']],
    ['gzip, *;q=0', ['gzip']],
    ['br, identity;q=0', ['br']],
    ['identity;q=0', ['identity']],
    ['zstd', ['identity']],
    [';;;q=x,,', ['identity']],
  ])('of %j, best first, are %j', (header, taken) => {
    expect(encodingsFor(header)).toEqual(taken);
  });
});

describe('what is compressed', () => {
  it.each([0, 1, 1_000, 170_000, 5_000_000])('is what it was, of %d bytes', async (length) => {
    const body = randomBytes(length);
    for (const encoding of ['br', 'gzip'] as const) {
      const compressed = await compress(body, encoding, 'often');
      expect((await decompress(compressed, encoding)).equals(body)).toBe(true);
    }
  });

  // RFC 7932, 9.1: the first bits of a stream tell the window.
  it.each([
    [1_000, 0b1111111, 0b0100001],
    [170_000, 0b1111, 0b0011],
    [5_000_000, 0b1111, 0b1011],
  ])('has a window no larger than its %d bytes need', async (length, mask, bits) => {
    const [first = NaN] = await compress(randomBytes(length), 'br', 'often');
    expect(first & mask).toBe(bits);
  });
});
