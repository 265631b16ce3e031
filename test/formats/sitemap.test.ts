import { expect, it } from '@jest/globals';
import { renderNewsSitemap, renderSitemap } from '../../src/formats/sitemap.ts';

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

const NEWS_HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ' +
  'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">';

it('a sitemap of news says when each page was published, where, and in what language', () => {
  const page = {
    url: 'https://log.example/port/2026/03/01',
    publication: 'The Log',
    language: 'ar-SY',
    publishedAt: '2026-03-01T06:00:00.000Z',
    title: 'Port & Quay, March 1: <b>',
  };
  expect(renderNewsSitemap([page], 'https://log.example/')).toBe(
    `${NEWS_HEAD}<url><loc>https://log.example/port/2026/03/01</loc><news:news>` +
      '<news:publication><news:name>The Log</news:name><news:language>ar</news:language></news:publication>' +
      '<news:publication_date>2026-03-01T06:00:00Z</news:publication_date>' +
      '<news:title>Port &amp; Quay, March 1: &lt;b&gt;</news:title></news:news></url></urlset>\n',
  );
});

it('a sitemap without news names the home page, since it may not be empty', () => {
  expect(renderNewsSitemap([], 'https://log.example/')).toBe(
    `${NEWS_HEAD}<url><loc>https://log.example/</loc></url></urlset>\n`,
  );
});
