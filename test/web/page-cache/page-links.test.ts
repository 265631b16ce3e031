import { describe, expect, it } from '@jest/globals';
import { linksToDays } from '../../../src/web/page-cache/page-links.ts';

const find = (html: string) => [...linksToDays(Buffer.from(html))];

describe('the days that a page links to', () => {
  it.each([
    ['the page of a day', '<a href="/harbour-daily/2026/03/05">'],
    ['an update', '<a href="/harbour-daily/2026/03/05/1400">'],
    ['a place on it', '<a href="/harbour-daily/2026/03/05#update-1400">'],
    ['it in the other order', '<a href="/harbour-daily/2026/03/05?order=asc">'],
    ['its copy', '<a href="/harbour-daily/2026/03/05.txt">'],
  ])('are told by a link to %s', (_what, html) => {
    expect(find(html)).toEqual(['/harbour-daily/2026/03/05']);
  });

  it('are each named once, also those of a series in another script', () => {
    const arabic = `/${encodeURIComponent('يوميات')}/2026/03/05`;
    const html = `<p>–</p><a href="${arabic}">–</a><a href="${arabic}/lite"><a href="/harbour-daily/2026/03/04">`;
    expect(find(html)).toEqual([arabic, '/harbour-daily/2026/03/04']);
  });

  it.each([
    ['a month', '<a href="/harbour-daily/2026/03">'],
    ['another site', '<a href="https://other.example/harbour-daily/2026/03/05">'],
    ['longer numbers', '<a href="/harbour-daily/2026/03/055">'],
    ['a text', '<p>/harbour-daily/2026/03/05</p>'],
    ['what is cut off', '<a href="/harbour-daily/2026/03/05'],
  ])('are not told by %s', (_what, html) => {
    expect(find(html)).toEqual([]);
  });
});
