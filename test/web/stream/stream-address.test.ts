import { describe, expect, it } from '@jest/globals';
import { streamAddress } from '../../../src/web/stream/stream-address.ts';

describe('the address of a stream', () => {
  it.each([
    ['/syria-daily/2018/06/28/live', { slug: 'syria-daily', day: '2018-06-28', after: undefined }],
    ['/syria-daily/2018/06/28/live?', { slug: 'syria-daily', day: '2018-06-28', after: undefined }],
    ['/syria-daily/2018/06/28/live?after=4711', { slug: 'syria-daily', day: '2018-06-28', after: '4711' }],
    ['/syria-daily/2018/06/28/live?x=1&after=%347', { slug: 'syria-daily', day: '2018-06-28', after: '47' }],
    ['/%73yria-daily/2018/06/28/live', { slug: 'syria-daily', day: '2018-06-28', after: undefined }],
  ])('%s names series, day and position', (url, address) => {
    expect(streamAddress(url)).toEqual(address);
  });

  it.each([
    '/',
    '/syria-daily/2018/06/28',
    '/syria-daily/2018/06/28/live.json',
    '/syria-daily/2018/06/28/live/',
    '/syria-daily/2018/02/30/live',
    '/syria-daily/2018/6/28/live',
    '/desk/2018/06/28/live',
    '/%ff/2018/06/28/live',
    '//2018/06/28/live',
    '*',
  ])('is none: %s', (url) => {
    expect(streamAddress(url)).toBeUndefined();
  });
});
