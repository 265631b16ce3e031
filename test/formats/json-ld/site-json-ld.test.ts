import { expect, it } from '@jest/globals';
import { renderBreadcrumbsJsonLd, renderSiteJsonLd } from '../../../src/formats/json-ld/site-json-ld.ts';

it('the site says who publishes it', () => {
  const logo = { url: 'https://log.example/logo.png', width: 180, height: 180 };
  const publisher = { name: 'The Log', url: 'https://log.example/', logo };
  const json = renderSiteJsonLd({ name: 'The Log', description: 'Daily.', language: 'en', publisher });
  expect(JSON.parse(json)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': 'https://log.example/#site',
    url: 'https://log.example/',
    name: 'The Log',
    description: 'Daily.',
    inLanguage: 'en',
    publisher: {
      '@type': 'NewsMediaOrganization',
      '@id': 'https://log.example/#publisher',
      name: 'The Log',
      url: 'https://log.example/',
      logo: { '@type': 'ImageObject', ...logo },
    },
  });
});

it('the way to a page is numbered from the top', () => {
  const json = renderBreadcrumbsJsonLd([
    { name: 'Port Log', url: 'https://log.example/port-log' },
    { name: 'March 1', url: 'https://log.example/port-log/2026/03/01' },
  ]);
  expect(JSON.parse(json)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Port Log', item: 'https://log.example/port-log' },
      { '@type': 'ListItem', position: 2, name: 'March 1', item: 'https://log.example/port-log/2026/03/01' },
    ],
  });
});
