import { describe, expect, it } from '@jest/globals';
import type { EntryPage } from '../../../../src/services/reader/read-entry.ts';
import type { Order } from '../../../../src/web/view-models/entry/day-page.ts';
import { entryView } from '../../../../src/web/view-models/entry/entry-view.ts';
import { buildMedia } from '../../../support/media.ts';
import {
  buildEntry,
  buildEntryPage,
  buildReference,
  buildSeries,
  buildSummary,
  buildUpdate,
  buildViewContext,
  buildWithdrawn,
} from '../../../support/read-models.ts';

const view = (given: Partial<EntryPage> = {}, order: Order = 'desc') =>
  entryView(buildEntryPage(given), order, buildViewContext());

const updates = [
  buildUpdate('1400', { isKeyEvent: true, headline: 'The Boom Is Down' }),
  buildWithdrawn('1118', '2026-03-05T12:04:00.000Z', { isKeyEvent: true, isPinned: true }),
  buildUpdate('0830', { isKeyEvent: true, isPinned: true, body: 'No ferry today. It may sail later.' }),
];
const LEAD = { mediaId: 'media-1', caption: 'The quay', credit: 'Ada', alt: 'A quay', warning: '' };

describe('the order of a day’s page', () => {
  it('has updates and key events newest first', () => {
    const { updates: shown, keyEvents, isOldestFirst } = view({ updates });
    expect(shown.map(({ anchor }) => anchor)).toEqual(['update-1400', 'update-1118', 'update-0830']);
    expect(keyEvents.map(({ href }) => href)).toEqual(['#update-1400', '#update-0830']);
    expect(isOldestFirst).toBe(false);
  });

  it('has both oldest first when asked', () => {
    const { updates: shown, keyEvents, isOldestFirst } = view({ updates }, 'asc');
    expect(shown.map(({ anchor }) => anchor)).toEqual(['update-0830', 'update-1118', 'update-1400']);
    expect(keyEvents.map(({ href }) => href)).toEqual(['#update-0830', '#update-1400']);
    expect(isOldestFirst).toBe(true);
  });

  it('offers both orders by plain links and marks the one shown', () => {
    expect(view({ updates }, 'asc').orders).toEqual([
      { label: 'Newest first', href: '/harbour-daily/2026/03/05', isCurrent: false },
      { label: 'Oldest first', href: '/harbour-daily/2026/03/05?order=asc', isCurrent: true },
    ]);
  });

  it('offers no order where there is one block only', () => {
    expect([view().hasOrder, view({ updates }).hasOrder]).toEqual([false, true]);
  });

  it('has one address, whatever the order', () => {
    expect(view({ updates }, 'asc').page.canonicalUrl).toBe('https://daily.example/harbour-daily/2026/03/05');
  });
});

describe('the head of a day’s page', () => {
  it('has the heading in two parts', () => {
    expect(view()).toMatchObject({ name: 'Harbour Daily, March 5', headline: 'The Boom Goes Down' });
  });

  it('has the name alone where the title says only the date', () => {
    const entry = buildEntry({ title: 'March 5' });
    expect(view({ entry })).toMatchObject({ name: 'Harbour Daily, March 5', headline: null });
  });

  it('counts published updates and links to the newest of them', () => {
    const withdrawn = buildWithdrawn('1500', '2026-03-05T15:01:00.000Z');
    expect(view({ updates: [withdrawn, ...updates] }).summary).toEqual({
      countDisplay: '2 updates',
      newest: { at: '2026-03-05T14:00:00Z', label: 'latest 1400 GMT', href: '#update-1400' },
    });
  });

  it('has no summary without updates', () => {
    expect(view().summary).toBeNull();
  });

  it('shows the lead photo', () => {
    const media = new Map([['media-1', buildMedia('media-1')]]);
    expect(view({ entry: buildEntry({ lead: LEAD }), media }).leadHtml).toContain('<figcaption');
  });

  it('is shared with all that other sites show of it', () => {
    const entry = buildEntry({ byline: 'Ada Writer and Ben Reporter', tags: ['ferry'] });
    expect(view({ entry, updates }).page).toMatchObject({
      locale: 'en_US',
      sharing: {
        type: 'article',
        url: null,
        publishedAt: '2026-03-05T06:00:00Z',
        modifiedAt: '2026-03-05T14:00:00Z',
        section: 'Harbour Daily',
        authors: ['Ada Writer', 'Ben Reporter'],
        tags: ['ferry'],
      },
    });
  });

  it('is shared with the title, and the stamp of the newest update that is not withdrawn', () => {
    const withdrawn = buildWithdrawn('1500', '2026-03-05T15:01:00.000Z');
    expect(view({ updates: [withdrawn, ...updates] }).page.sharing.image?.alt).toBe(
      'Harbour Daily: The Boom Goes Down. UPDATE 1400 GMT. Thursday, March 5, 2026',
    );
    expect(view({ entry: buildEntry({ title: 'March 5' }) }).page.sharing.image?.alt).toBe(
      'Harbour Daily. Thursday, March 5, 2026',
    );
  });

  it('is described by its standfirst, else by the beginning of its text', () => {
    expect(view({ entry: buildEntry({ standfirst: 'In short.' }) }).page.description).toBe('In short.');
    expect(view().page.description).toBe('The harbour waits for the wind.');
    const bare = buildEntry({ originalEntry: '' });
    expect(view({ entry: bare, updates }).page.description).toBe('News of 1400.');
    expect(view({ entry: bare }).page.description).toBe('The Boom Goes Down');
  });

  it('takes language, direction and accent from the series', () => {
    const series = buildSeries({ language: 'ar', direction: 'rtl', accent: 'plum' });
    expect(view({ series }).page).toMatchObject({ language: 'ar', direction: 'rtl', accent: 'plum' });
  });

  it('advertises the feeds of the series and its own plain text', () => {
    const { page } = view();
    expect(page.feeds.map(({ href }) => href)).toEqual([
      '/harbour-daily/feed.xml',
      '/harbour-daily/atom.xml',
      '/harbour-daily/feed.json',
    ]);
    expect(page.forms?.plainTextHref).toBe('/harbour-daily/2026/03/05.txt');
  });
});

describe('what stands above the updates', () => {
  it('names a key event by its headline or its first sentence, and never a withdrawn one', () => {
    expect(view({ updates }).keyEvents.map(({ atDisplay, label }) => [atDisplay, label])).toEqual([
      ['1400 GMT', 'The Boom Is Down'],
      ['0830 GMT', 'No ferry today.'],
    ]);
  });

  it('says what is confirmed, what is not and what is false, and nothing of a withdrawn update', () => {
    const claimed = [
      buildUpdate('1500', { claim: 'disputed', headline: 'Whose Fuel It Was' }),
      buildUpdate('1400', { claim: 'false' }),
      buildUpdate('1300'),
      buildWithdrawn('1200', '2026-03-05T12:04:00.000Z', { claim: 'confirmed' }),
      buildUpdate('1100', { claim: 'unverified' }),
      buildUpdate('1000', { claim: 'confirmed' }),
    ];
    const summary = (order: Order) =>
      view({ updates: claimed }, order).claimGroups.map(({ label, links }) => [
        label,
        ...links.map((link) => [link.label, link.status, link.href]),
      ]);
    expect(summary('desc')).toEqual([
      ['Confirmed', ['News of 1000.', null, '#update-1000']],
      [
        'Not confirmed',
        ['Whose Fuel It Was', 'disputed', '#update-1500'],
        ['News of 1100.', 'unverified', '#update-1100'],
      ],
      ['False', ['News of 1400.', null, '#update-1400']],
    ]);
    expect(summary('asc')[1]?.[1]).toEqual(['News of 1100.', 'unverified', '#update-1100']);
    expect(view({ updates }).claimGroups).toEqual([]);
  });

  it('counts the claims of a day that has many, for readers to unfold', () => {
    const claims = ['confirmed', 'confirmed', 'reported', 'false'] as const;
    const claimed = claims.map((claim, hour) => buildUpdate(`1${String(hour)}00`, { claim }));
    expect(view({ updates: claimed }).claimCounts).toBe('Confirmed: 2 · Not confirmed: 1 · False: 1');
    expect(view({ updates: claimed.slice(1) }).claimCounts).toBeNull();
  });

  it('keeps what stood before below where things stand', () => {
    const entry = buildEntry({
      latest: { body: 'All is well.', at: '2026-03-05T14:00:00.000Z' },
      revision: 2,
    });
    const standings = [{ body: 'All is *lost*.', at: '2026-03-05T09:00:00.000Z', revision: 1 }];
    expect(view({ entry, standings }).standings).toMatchObject([
      { atDisplay: '0900 GMT', bodyHtml: expect.stringContaining('<em>lost</em>') },
    ]);
  });

  it('repeats pinned updates, and never a withdrawn one', () => {
    expect(view({ updates }).pinned.map(({ anchor }) => anchor)).toEqual(['update-0830']);
  });

  it('dates where things stand', () => {
    const entry = buildEntry({ latest: { body: 'All is *well*.', at: '2026-03-06T00:10:00.000Z' } });
    expect(view({ entry }).latest).toMatchObject({
      at: '2026-03-06T00:10:00Z',
      atDisplay: '0010 GMT, March 6',
      bodyHtml: expect.stringContaining('<em>well</em>'),
    });
  });

  it('leaves out where things stand when it is blank', () => {
    const entry = buildEntry({ latest: { body: ' \n', at: '2026-03-05T10:00:00.000Z' } });
    expect(view({ entry }).latest).toBeNull();
  });
});

describe('the original entry', () => {
  it('has the time at which it was posted', () => {
    expect(view().original).toMatchObject({ at: '2026-03-05T06:00:00Z', atDisplay: '0600 GMT' });
  });

  it('shows no time where only the day is known', () => {
    const entry = buildEntry({ postedAt: '2026-03-05T00:00:00.000Z' });
    expect(view({ entry }).original?.atDisplay).toBeNull();
  });

  it('is missing, with its jump links, where the day has none', () => {
    const { original, originalEntryHref } = view({ entry: buildEntry({ originalEntry: ' ' }) });
    expect(original).toBeNull();
    expect(originalEntryHref).toBeNull();
  });

  it('gets its own references and not those of where things stand', () => {
    const entry = buildEntry({
      latest: { body: 'See Harbour Daily, March 3.', at: '2026-03-05T10:00:00.000Z' },
      originalEntry: 'See Harbour Daily, March 4. Long after it, Harbour Daily, March 3.',
    });
    const references = [3, 4, 3].map((date) => {
      const text = `Harbour Daily, March ${String(date)}`;
      return buildReference({ updateId: null, text, href: `/h/${String(date)}` });
    });
    const { latest, original } = view({ entry, references });
    expect(latest?.bodyHtml).toContain('href="/h/3"');
    expect(original?.bodyHtml).toContain('href="/h/4"');
    expect(original?.bodyHtml).toContain('href="/h/3"');
  });
});

describe('the foot of a day’s page', () => {
  it('lists corrections with links to what they correct', () => {
    const corrections = [
      {
        entryId: 'entry-1',
        updateId: 'id-1400',
        kind: 'correction',
        note: 'One.',
        at: '2026-03-05T16:00:00.000Z',
      },
      { entryId: 'entry-1', updateId: null, kind: 'addition', note: 'Two.', at: '2026-03-05T15:00:00.000Z' },
    ] as const;
    expect(view({ updates, corrections }).corrections).toMatchObject([
      { kindDisplay: 'Correction', note: 'One.', block: { label: 'UPDATE 1400 GMT', href: '#update-1400' } },
      { kindDisplay: 'Addition', note: 'Two.', block: { label: 'ORIGINAL ENTRY', href: '#original-entry' } },
    ]);
  });

  it('links to the days that refer to this one, at the block that does', () => {
    const series = buildSeries();
    const backLinks = [
      { series, day: '2026-03-06', title: 'The Day After', anchor: 'update-0900' },
      { series, day: '2026-03-07', title: 'March 7', anchor: null },
    ];
    expect(view({ backLinks }).backLinks).toMatchObject([
      { label: 'Harbour Daily, March 6: The Day After', href: '/harbour-daily/2026/03/06#update-0900' },
      { label: 'Harbour Daily, March 7', href: '/harbour-daily/2026/03/07' },
    ]);
  });

  it('leads to the days before and after', () => {
    const next = buildSummary('2026-03-06', { title: 'March 6' });
    expect(view({ previous: buildSummary('2026-03-02'), next }).neighbours).toEqual({
      label: 'Other days',
      before: {
        direction: 'Previous day, March 2',
        label: 'Title of 2026-03-02',
        href: '/harbour-daily/2026/03/02',
      },
      after: {
        direction: 'Next day, March 6',
        label: 'Harbour Daily, March 6',
        href: '/harbour-daily/2026/03/06',
      },
    });
  });

  it('leads on in the order that is read', () => {
    const { neighbours } = view({ next: buildSummary('2026-03-06') }, 'asc');
    expect(neighbours?.after?.href).toBe('/harbour-daily/2026/03/06?order=asc');
  });

  it('leads nowhere when it is the only day', () => {
    expect(view().neighbours).toBeNull();
  });

  it('says when the page closed', () => {
    const entry = buildEntry({ closedAt: '2026-03-06T06:00:00.000Z' });
    expect(view({ entry }).closedDisplay).toBe('This page closed at 0600 GMT, March 6, 2026.');
    expect(view().closedDisplay).toBeNull();
  });
});
