import { describe, expect, it } from '@jest/globals';
import { pageAddress } from '../../../src/web/page-cache/page-address.ts';

const DAY = '/harbour-daily/2026/03/05';

describe('the address of a page', () => {
  it.each([
    ['/', 'site'],
    ['/feed.xml', 'site'],
    ['/sitemap.xml', 'site'],
    ['/tags/fish-quay', 'site'],
    ['/tags/fish-quay?page=2', 'site'],
    ['/robots.txt', 'nothing'],
    ['/static/site-3f2a9c81d0b4.css', 'nothing'],
    ['/harbour-daily', 'series'],
    ['/harbour-daily/atom.xml', 'series'],
    ['/harbour-daily/2026', 'series'],
    ['/harbour-daily/2026/03', 'series'],
    [DAY, 'day'],
    [`${DAY}.txt`, 'day'],
    [`${DAY}/lite`, 'day'],
    [`${DAY}/live.json`, 'day'],
    [`${DAY}/1400-2`, 'day'],
    [`${DAY}/1400/history`, 'day'],
    [`/${encodeURIComponent('يوميات')}/2026/03/05`, 'day'],
  ])('is kept as it is: %s', (url, of) => {
    expect(pageAddress(url)).toMatchObject({ url, scope: { of } });
  });

  it.each([DAY, `${DAY}.txt`, `${DAY}/live.json`, `${DAY}/1400/history`])('tells its day: %s', (url) => {
    expect(pageAddress(url)?.scope).toEqual({ of: 'day', path: DAY });
  });

  it.each([
    [`${DAY}?utm_source=x`, DAY],
    [`${DAY}?order=desc`, DAY],
    [`${DAY}?order=asc&order=desc`, DAY],
    [`${DAY}?utm=x&order=asc&b=2`, `${DAY}?order=asc`],
    [`${DAY}/lite?order=asc`, `${DAY}/lite?order=asc`],
    [`${DAY}/1400?order=asc`, `${DAY}/1400`],
    ['/?order=asc', '/'],
    ['/tags/fish-quay?page=1', '/tags/fish-quay'],
    ['/tags/fish-quay?utm=x&page=2', '/tags/fish-quay?page=2'],
    ['/harbour-daily?page=2', '/harbour-daily'],
    ['/feed.xml?a=?b', '/feed.xml'],
    [`${DAY}/live.json?after=12`, `${DAY}/live.json?after=12`],
    [`${DAY}/live.json?x=1`, `${DAY}/live.json`],
  ])('is kept without what makes no difference: %s', (url, kept) => {
    expect(pageAddress(url)?.url).toBe(kept);
  });

  it.each([
    `${DAY}/live`,
    '/harbour-daily/latest',
    '/desk',
    '/api',
    '/search?q=ferry',
    '/healthz',
    '/media/x.webp',
    '/%68arbour-daily',
    '/Harbour-Daily',
    '/tags/%66ish',
    '/tags/Fish',
    '/tags/fish-quay?page=02',
    '/tags/fish-quay?page=1000',
    '/tags/fish-quay?page=2&page=3',
    '/%ff',
    '//example.org',
    'http://example.org/',
    '/harbour-daily/',
    `${DAY}/live.json?after=012`,
    `${DAY}/live.json?after=1&after=2`,
    `${DAY}/live.json?after=-1`,
  ])('is nothing for the memory: %s', (url) => {
    expect(pageAddress(url)).toBeUndefined();
  });
});
