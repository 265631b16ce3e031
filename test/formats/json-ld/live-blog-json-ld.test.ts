import { describe, expect, it } from '@jest/globals';
import { removeIllegal } from '../../../src/formats/legal-text.ts';
import {
  type LiveBlog,
  type LiveBlogBlock,
  renderBlockJsonLd,
  renderLiveBlogJsonLd,
} from '../../../src/formats/json-ld/live-blog-json-ld.ts';
import { toRecord, valueAt } from '../../support/json-values.ts';
import { HTML_PAYLOADS } from '../../support/payloads.ts';

const URL = 'https://log.example/port-log/2026/03/01';

const UPDATE: LiveBlogBlock = {
  anchor: 'update-1400',
  headline: 'The ferry sailed.',
  postedAt: '2026-03-01T14:00:00.000Z',
  modifiedAt: '2026-03-01T15:12:20.500Z',
  text: 'The ferry sailed.\n\nAll are well.',
  authors: ['Ben Reporter'],
  images: ['https://log.example/media/quay-1600.jpg'],
  sources: [
    { name: 'The harbour office', url: 'https://harbour.example/log' },
    { name: 'A caller', url: null },
  ],
  corrections: [{ kind: 'correction', note: 'At nine, not ten.', at: '2026-03-01T15:12:20.500Z' }],
};

const BLOG: LiveBlog = {
  url: URL,
  headline: 'Port Log, March 1: The Ferry Sails',
  description: 'A tug and a rope.',
  language: 'en',
  images: ['https://log.example/media/lead-1600.jpg'],
  authors: ['Ada Writer', 'Cy Scribe'],
  publisher: {
    name: 'The Log',
    url: 'https://log.example/',
    logo: { url: 'https://log.example/logo.png', width: 180, height: 180 },
  },
  publishedAt: '2026-03-01T06:00:00.000Z',
  modifiedAt: '2026-03-01T15:12:20.500Z',
  endsAt: '2026-03-02T06:00:00.000Z',
  series: { name: 'Port Log', url: 'https://log.example/port-log' },
  tags: ['ferry'],
  corrections: [{ kind: 'correction', note: 'At nine, not ten.', at: '2026-03-01T15:12:20.500Z' }],
};

function renderDay(given: Partial<LiveBlog> = {}, blocks: readonly LiveBlogBlock[] = [UPDATE]): string {
  const blog = { ...BLOG, ...given };
  const pieces = renderLiveBlogJsonLd(
    blog,
    blocks.map((block) => Buffer.from(renderBlockJsonLd(block, blog))),
  );
  return Buffer.concat(pieces).toString();
}

const read = (...day: Parameters<typeof renderDay>): unknown => JSON.parse(renderDay(...day));
const readBlock = (given: Partial<LiveBlogBlock>, blog: Partial<LiveBlog> = {}) =>
  valueAt(read(blog, [{ ...UPDATE, ...given }]), ['liveBlogUpdate', 0]);

describe('a day as structured data', () => {
  it('says all that search engines ask of a live blog', () => {
    const correction = [
      { '@type': 'CorrectionComment', text: 'At nine, not ten.', datePublished: '2026-03-01T15:12:20Z' },
    ];
    expect(read()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'LiveBlogPosting',
      '@id': URL,
      url: URL,
      mainEntityOfPage: { '@type': 'WebPage', '@id': URL },
      headline: 'Port Log, March 1: The Ferry Sails',
      description: 'A tug and a rope.',
      inLanguage: 'en',
      isAccessibleForFree: true,
      image: ['https://log.example/media/lead-1600.jpg'],
      author: [
        { '@type': 'Person', name: 'Ada Writer' },
        { '@type': 'Person', name: 'Cy Scribe' },
      ],
      publisher: {
        '@type': 'NewsMediaOrganization',
        '@id': 'https://log.example/#publisher',
        name: 'The Log',
        url: 'https://log.example/',
        logo: { '@type': 'ImageObject', url: 'https://log.example/logo.png', width: 180, height: 180 },
      },
      datePublished: '2026-03-01T06:00:00Z',
      dateModified: '2026-03-01T15:12:20Z',
      coverageStartTime: '2026-03-01T06:00:00Z',
      coverageEndTime: '2026-03-02T06:00:00Z',
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'Port Log', url: 'https://log.example/port-log' },
      keywords: ['ferry'],
      correction,
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          '@id': `${URL}#update-1400`,
          url: `${URL}#update-1400`,
          headline: 'The ferry sailed.',
          datePublished: '2026-03-01T14:00:00Z',
          dateModified: '2026-03-01T15:12:20Z',
          articleBody: 'The ferry sailed.\n\nAll are well.',
          author: [{ '@type': 'Person', name: 'Ben Reporter' }],
          image: ['https://log.example/media/quay-1600.jpg'],
          citation: [
            { '@type': 'CreativeWork', name: 'The harbour office', url: 'https://harbour.example/log' },
            { '@type': 'CreativeWork', name: 'A caller' },
          ],
          correction,
        },
      ],
    });
  });

  it('leaves out what there is nothing of', () => {
    const bare = readBlock({ images: [], sources: [], corrections: [], text: '' });
    expect(Object.keys(toRecord(bare))).toEqual(
      ['@type', '@id', 'url', 'headline', 'datePublished', 'dateModified', 'author'],
    ); // prettier-ignore
    const empty = read({ tags: [], corrections: [] }, []);
    expect(empty).not.toHaveProperty('correction');
    expect(empty).not.toHaveProperty('liveBlogUpdate');
  });

  it('names the authors of the page where a block names none, and the publisher where nobody is named', () => {
    expect(valueAt(readBlock({ authors: [] }), ['author'])).toEqual([
      { '@type': 'Person', name: 'Ada Writer' },
      { '@type': 'Person', name: 'Cy Scribe' },
    ]);
    const publisher = [{ '@type': 'Organization', name: 'The Log', url: 'https://log.example/' }];
    expect(valueAt(readBlock({ authors: [] }, { authors: [] }), ['author'])).toEqual(publisher);
    expect(valueAt(read({ authors: [] }), ['author'])).toEqual(publisher);
  });

  it('cuts headlines at a word', () => {
    const long = 'A headline that does not end '.repeat(6);
    for (const headline of [
      valueAt(read({ headline: long }), ['headline']),
      valueAt(readBlock({ headline: long }), ['headline']),
    ]) {
      expect(headline).toMatch(/^(?:A headline that does not end ){3}A headline that does…$/);
      expect(String(headline).length).toBeLessThanOrEqual(110);
    }
  });

  it('never says that a block changed before its stamp', () => {
    const block = readBlock({ modifiedAt: '2026-03-01T13:58:00.000Z' });
    expect(valueAt(block, ['dateModified'])).toBe('2026-03-01T14:00:00Z');
  });

  it.each([...HTML_PAYLOADS, 'a & b \u2028 c \u2029 d', 'half \uD800 of a pair, \u0000 and \uFFFE'])(
    'holds nothing that a script block may not, and says %j all the same',
    (payload) => {
      const json = renderDay(
        { headline: payload, description: payload, authors: [payload], tags: [payload] },
        [{ ...UPDATE, text: payload, sources: [{ name: payload, url: payload }] }],
      );
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      const legal = removeIllegal(payload);
      expect(valueAt(JSON.parse(json), ['description'])).toBe(legal);
      expect(valueAt(JSON.parse(json), ['liveBlogUpdate', 0, 'articleBody'])).toBe(legal);
    },
  );
});
