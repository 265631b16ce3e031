import { expect, it } from '@jest/globals';
import { renderSitemap } from '../../src/formats/sitemap.ts';

it('a sitemap lists pages with their last change where it is known', () => {
  const pages = [
    { url: 'https://log.example/', modifiedAt: null },
    { url: 'https://log.example/port?a&b', modifiedAt: '2026-03-01T15:12:00.000Z' },
  ];
  expect(renderSitemap(pages)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
      '<url><loc>https://log.example/</loc></url>' +
      '<url><loc>https://log.example/port?a&amp;b</loc><lastmod>2026-03-01T15:12:00Z</lastmod></url></urlset>\n',
  );
});
