import { describe, expect, it } from '@jest/globals';
import { encodingsFor } from '../../../src/web/page-cache/encodings.ts';

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
