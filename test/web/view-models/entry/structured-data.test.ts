import { describe, expect, it } from '@jest/globals';
import type { EntryPage } from '../../../../src/services/reader/read-entry.ts';
import type { Order } from '../../../../src/web/view-models/entry/day-page.ts';
import { entryView } from '../../../../src/web/view-models/entry/entry-view.ts';
import { entryStructuredData } from '../../../../src/web/view-models/entry/structured-data.ts';
import { createViewContext } from '../../../../src/web/view-models/view-context.ts';
import { valueAt } from '../../../support/json-values.ts';
import { buildMedia } from '../../../support/media.ts';
import {
  buildEntry,
  buildEntryPage,
  buildSeries,
  buildUpdate,
  buildViewContext,
  buildWithdrawn,
} from '../../../support/read-models.ts';

const CLOSE_AFTER_MS = 6 * 3_600_000;
const URL = 'https://daily.example/harbour-daily/2026/03/05';
const LEAD = { mediaId: 'media-1', caption: 'The quay', credit: 'Ada', alt: 'A quay', warning: '' };
const MEDIA = new Map([['media-1', buildMedia('media-1')]]);

function listData(given: Partial<EntryPage> = {}, order: Order = 'desc'): unknown[] {
  const page = buildEntryPage(given);
  const context = buildViewContext();
  const view = entryView(page, order, context);
  const shown = { page, view, closeAfterMs: CLOSE_AFTER_MS };
  return entryStructuredData(shown, context).map((json): unknown =>
    JSON.parse(Buffer.concat(json).toString()),
  );
}

const liveBlog = (given: Partial<EntryPage> = {}, ...path: (string | number)[]) =>
  valueAt(listData(given)[0], path);
const blocks = (given: Partial<EntryPage> = {}) => liveBlog(given, 'liveBlogUpdate');

describe('the day in structured data', () => {
  it('has the addresses of the site that it is read on, whatever site the same day was read on before', () => {
    const page = buildEntryPage({ updates: [buildUpdate('1400')] });
    const urls = ['https://one.example', 'https://other.example'].map((publicUrl) => {
      const context = createViewContext(publicUrl);
      const shown = { page, view: entryView(page, 'desc', context), closeAfterMs: CLOSE_AFTER_MS };
      const [json = []] = entryStructuredData(shown, context);
      return valueAt(JSON.parse(Buffer.concat(json).toString()), ['liveBlogUpdate', 0, 'url']);
    });
    const place = '/harbour-daily/2026/03/05#update-1400';
    expect(urls).toEqual([`https://one.example${place}`, `https://other.example${place}`]);
  });

  it('says the same in either order', () => {
    const updates = [buildUpdate('1400'), buildUpdate('0830')];
    expect(listData({ updates }, 'asc')).toEqual(listData({ updates }, 'desc'));
  });

  it('ends when it will close if nothing more happens, and when it closed once it did', () => {
    expect(liveBlog({}, 'coverageEndTime')).toBe('2026-03-06T06:00:00Z');
    expect(liveBlog({ lastChangeAt: '2026-03-06T03:30:00.000Z' }, 'coverageEndTime')).toBe(
      '2026-03-06T09:30:00Z',
    );
    const closed = buildEntry({ closedAt: '2026-03-05T20:15:00.000Z' });
    expect(liveBlog({ entry: closed }, 'coverageEndTime')).toBe('2026-03-05T20:15:00Z');
  });

  it('keeps the instant of its publication and moves that of its last change', () => {
    const entry = buildEntry({ modifiedAt: '2026-03-05T09:00:00.000Z' });
    const late = buildUpdate('0830', { modifiedAt: '2026-03-05T16:00:00.000Z' });
    const updates = [buildUpdate('1400'), late];
    const dates = (given: Partial<EntryPage>) =>
      ['datePublished', 'coverageStartTime', 'dateModified'].map((name) => liveBlog(given, name));
    const published = '2026-03-05T06:00:00Z';
    expect(dates({ entry })).toEqual([published, published, '2026-03-05T09:00:00Z']);
    expect(dates({ entry, updates })).toEqual([published, published, '2026-03-05T16:00:00Z']);
  });

  it('shows the lead photo where it is large and may be shown, else the share picture', () => {
    const share = expect.stringMatching(/^https:\/\/daily\.example\/.*\/share-[0-9a-f]{12}\.png$/);
    const images = (lead: typeof LEAD, media = MEDIA) =>
      liveBlog({ entry: buildEntry({ lead }), media }, 'image');
    expect(images(LEAD)).toEqual(['https://daily.example/media/quay-1600.jpg']);
    expect(images({ ...LEAD, warning: 'a wound' })).toEqual([share]);
    const [small] = buildMedia('media-1').variants;
    const narrow = new Map([['media-1', { ...buildMedia('media-1'), variants: small ? [small] : [] }]]);
    expect(images(LEAD, narrow)).toEqual([share]);
    expect(liveBlog({}, 'image')).toEqual([share]);
  });

  it('names each author once and for itself, without what comes before a byline', () => {
    const entry = buildEntry({ byline: 'By Ada Writer and Ben Reporter' });
    expect(liveBlog({ entry }, 'author')).toEqual([
      { '@type': 'Person', name: 'Ada Writer' },
      { '@type': 'Person', name: 'Ben Reporter' },
    ]);
  });

  it('leads from the series down to the day', () => {
    expect(valueAt(listData()[1], ['itemListElement'])).toMatchObject([
      { name: 'Harbour Daily', item: 'https://daily.example/harbour-daily' },
      { name: 'March 2026', item: 'https://daily.example/harbour-daily/2026/03' },
      { name: 'Harbour Daily, March 5: The Boom Goes Down', item: URL },
    ]);
  });

  it('is written in the language of the series', () => {
    const series = buildSeries({ language: 'ar', direction: 'rtl', name: 'الميناء' });
    expect(liveBlog({ series }, 'inLanguage')).toBe('ar');
    expect(liveBlog({ series }, 'isPartOf', 'name')).toBe('الميناء');
  });
});

describe('the blocks of a day in structured data', () => {
  it('stand newest first, the original entry last, without what was withdrawn', () => {
    const withdrawn = buildWithdrawn('1118', '2026-03-05T12:04:00.000Z');
    const updates = [buildUpdate('1400'), withdrawn, buildUpdate('0830')];
    expect(blocks({ updates })).toMatchObject([
      { url: `${URL}#update-1400` },
      { url: `${URL}#update-0830` },
      { url: `${URL}#original-entry`, headline: 'The harbour waits for the wind.' },
    ]);
    expect(JSON.stringify(listData({ updates }))).not.toMatch(/secret/i);
  });

  it('have no original entry where the day has none', () => {
    expect(liveBlog({ entry: buildEntry({ originalEntry: ' ' }) })).not.toHaveProperty('liveBlogUpdate');
  });

  it('have the headline of the editor, else their first sentence, else their stamp, and never that of the page', () => {
    const updates = [
      buildUpdate('1400', { headline: 'The Boom Is Down' }),
      buildUpdate('0830', { body: 'No ferry today. It may sail later.' }),
      buildUpdate('0700', { body: '[photo media-1 caption="" credit="" alt="A quay" warning=""]' }),
    ];
    expect(blocks({ updates, media: MEDIA })).toMatchObject([
      { headline: 'The Boom Is Down' },
      { headline: 'No ferry today.' },
      { headline: 'UPDATE 0700 GMT' },
      {},
    ]);
  });

  it('have their words without markup and apart from each other, led by how far they are established', () => {
    const body = '## Wind\n\nIt *blows*.\n\n- One\n- Two\n\n> They said & did';
    const updates = [
      buildUpdate('1400', { body, claim: 'unverified' }),
      buildUpdate('0830', { body: '', headline: 'Calm' }),
    ];
    expect(blocks({ updates })).toMatchObject([
      { articleBody: 'Claim: unverified\n\nWind\n\nIt blows.\n\nOne\n\nTwo\n\nThey said & did' },
      { articleBody: 'Calm' },
      {},
    ]);
  });

  it('have their own sources, authors and corrections', () => {
    const sources = [{ name: 'A caller', url: 'javascript:alert(1)' }];
    const updates = [buildUpdate('1400', { byline: 'Ben Reporter', sources })];
    const at = '2026-03-05T15:00:00.000Z';
    const corrections = [
      { entryId: 'entry-1', updateId: 'id-1400', kind: 'retraction' as const, note: 'No.', at },
      { entryId: 'entry-1', updateId: null, kind: 'addition' as const, note: 'More.', at },
    ];
    const [update, original] = [0, 1].map((index) =>
      liveBlog({ updates, corrections }, 'liveBlogUpdate', index),
    );
    expect(update).toMatchObject({
      author: [{ name: 'Ben Reporter' }],
      citation: [{ '@type': 'CreativeWork', name: 'A caller' }],
      correction: [{ text: 'No.' }],
    });
    expect(JSON.stringify(update)).not.toContain('javascript');
    expect(original).toMatchObject({ correction: [{ text: 'More.' }] });
    expect(liveBlog({ updates, corrections }, 'correction')).toMatchObject([
      { text: 'No.' },
      { text: 'More.' },
    ]);
  });

  it('show their photos, and none that a content warning covers', () => {
    const photo = (warning: string) =>
      `[photo media-1 caption="The quay" credit="" alt="A quay" warning="${warning}"]`;
    const updates = [
      buildUpdate('1400', { body: `Seen.\n\n${photo('')}` }),
      buildUpdate('0830', { body: `Seen.\n\n${photo('a wound')}` }),
    ];
    expect(liveBlog({ updates, media: MEDIA }, 'liveBlogUpdate', 0, 'image')).toEqual([
      'https://daily.example/media/quay-1600.jpg',
    ]);
    expect(liveBlog({ updates, media: MEDIA }, 'liveBlogUpdate', 1)).not.toHaveProperty('image');
  });
});
