import { describe, expect, it } from '@jest/globals';
import type { EntryPage } from '../../../../src/services/reader/read-entry.ts';
import type { Place } from '../../../../src/web/view-models/update/block-body.ts';
import { updateView } from '../../../../src/web/view-models/update/update-view.ts';
import {
  buildEntry,
  buildEntryPage,
  buildReference,
  buildSeries,
  buildUpdate,
  buildViewContext,
  buildWithdrawn,
} from '../../../support/read-models.ts';

const setting = (given: Partial<EntryPage> = {}, place: Place = 'entry') => ({
  page: buildEntryPage(given),
  place,
  context: buildViewContext(),
});

describe('the view of an update', () => {
  it('has its stamp in words and as an instant, its anchor and its permalink', () => {
    expect(updateView(buildUpdate('1400'), setting())).toMatchObject({
      anchor: 'update-1400',
      postedAt: '2026-03-05T14:00:00Z',
      stampDisplay: 'UPDATE 1400 GMT',
      permalink: '/harbour-daily/2026/03/05/1400',
    });
  });

  it('shows the date in a stamp after midnight', () => {
    const late = buildUpdate('0015', { postedAt: '2026-03-06T00:15:00.000Z' });
    expect(updateView(late, setting()).stampDisplay).toBe('UPDATE 0015 GMT, March 6');
  });

  it('keeps its anchor when its stamp was edited', () => {
    const moved = buildUpdate('1400', { postedAt: '2026-03-05T14:20:00.000Z' });
    expect(updateView(moved, setting())).toMatchObject({
      anchor: 'update-1400',
      stampDisplay: 'UPDATE 1420 GMT',
      permalink: '/harbour-daily/2026/03/05/1400',
    });
  });

  it('renders its body with the references of this update only', () => {
    const update = buildUpdate('1400', { body: 'See Harbour Daily, March 4 and Harbour Daily, March 3.' });
    const references = [
      buildReference({
        updateId: 'id-1400',
        text: 'Harbour Daily, March 4',
        display: 'Harbour Daily, March 4: Fog',
        href: '/h/4',
      }),
      buildReference({ updateId: 'id-0900', text: 'Harbour Daily, March 3', href: '/h/3' }),
    ];
    expect(updateView(update, setting({ references }))).toMatchObject({
      bodyHtml: expect.stringContaining('<a href="/h/4" class="reference">Harbour Daily, March 4: Fog</a>'),
    });
    expect(updateView(update, setting({ references }))).toMatchObject({
      bodyHtml: expect.not.stringContaining('/h/3'),
    });
  });

  it('links to an update of its own page by the fragment alone on the page, in full elsewhere', () => {
    const update = buildUpdate('1400', { body: 'As we said (see 1026 GMT).' });
    const href = '/harbour-daily/2026/03/05#update-1026';
    const references = [buildReference({ updateId: 'id-1400', text: '1026 GMT', href })];
    expect(updateView(update, setting({ references }))).toMatchObject({
      bodyHtml: expect.stringContaining('href="#update-1026"'),
    });
    expect(updateView(update, setting({ references }, 'alone'))).toMatchObject({
      bodyHtml: expect.stringContaining(`href="${href}"`),
    });
  });

  it('links an in-page reference that stands before a reference to another day', () => {
    const update = buildUpdate('1400', { body: 'First (see 1026 GMT), then see Harbour Daily, March 4.' });
    const references = [
      buildReference({ updateId: 'id-1400', text: 'Harbour Daily, March 4', href: '/h/4' }),
      buildReference({
        updateId: 'id-1400',
        text: '1026 GMT',
        href: '/harbour-daily/2026/03/05#update-1026',
      }),
    ];
    expect(updateView(update, setting({ references }))).toMatchObject({
      bodyHtml: expect.stringMatching(/href="#update-1026".*href="\/h\/4"/),
    });
  });

  it('jumps to the original entry on the page, and to the page from elsewhere', () => {
    const update = buildUpdate('1400');
    expect(updateView(update, setting())).toMatchObject({ originalEntryHref: '#original-entry' });
    expect(updateView(update, setting({}, 'alone'))).toMatchObject({
      originalEntryHref: '/harbour-daily/2026/03/05#original-entry',
    });
  });

  it('has no jump where the day has no original entry', () => {
    const page = { entry: buildEntry({ originalEntry: '' }) };
    expect(updateView(buildUpdate('1400'), setting(page))).toMatchObject({ originalEntryHref: null });
  });

  it('says how far its claim is established', () => {
    expect(updateView(buildUpdate('1400', { claim: 'unverified' }), setting())).toMatchObject({
      claim: { status: 'unverified', label: 'unverified' },
    });
  });

  it('tells of retractions before the text and of corrections after it, each with its date in full', () => {
    const corrections = [
      { updateId: 'id-1400', kind: 'retraction', note: 'It was not so.', at: '2027-01-02T09:30:00.000Z' },
      { updateId: 'id-1400', kind: 'correction', note: 'Three, not four.', at: '2026-03-05T15:12:00.000Z' },
      { updateId: 'id-0900', kind: 'addition', note: 'Of another.', at: '2026-03-05T15:00:00.000Z' },
    ] as const;
    const page = { corrections: corrections.map((one) => ({ entryId: 'entry-1', ...one })) };
    expect(updateView(buildUpdate('1400'), setting(page))).toMatchObject({
      retractions: [
        { kindDisplay: 'Retraction', atDisplay: '0930 GMT, January 2, 2027', note: 'It was not so.' },
      ],
      corrections: [
        { kindDisplay: 'Correction', atDisplay: '1512 GMT, March 5, 2026', note: 'Three, not four.' },
      ],
      historyHref: '/harbour-daily/2026/03/05/1400/history',
    });
  });

  it('has no history before anything was corrected', () => {
    expect(updateView(buildUpdate('1400'), setting())).toMatchObject({ historyHref: null });
  });

  it('links its tags to their pages and leaves out what no page can have', () => {
    expect(updateView(buildUpdate('1400', { tags: ['Fish Quay', '!!'] }), setting())).toMatchObject({
      tags: [{ label: 'Fish Quay', href: '/tags/fish-quay' }],
    });
  });

  it('formats dates in the language of the series', () => {
    const series = buildSeries({ language: 'de' });
    const late = buildUpdate('0015', { postedAt: '2026-03-06T00:15:00.000Z' });
    expect(updateView(late, setting({ series })).stampDisplay).toBe('UPDATE 0015 GMT, 6. März');
  });
});

describe('the view of a withdrawn update', () => {
  it('is a stub with the reason and nothing of its former text', () => {
    const view = updateView(buildWithdrawn('1118', '2026-03-05T12:04:00.000Z'), setting());
    expect(view).toEqual({
      isWithdrawn: true,
      ordinal: 1,
      language: 'en',
      anchor: 'update-1118',
      postedAt: '2026-03-05T11:18:00Z',
      stampDisplay: 'UPDATE 1118 GMT',
      permalink: '/harbour-daily/2026/03/05/1118',
      withdrawnAt: '2026-03-05T12:04:00Z',
      withdrawnDisplay: 'withdrawn 1204 GMT',
      reason: 'The footage shows another ship.',
    });
  });

  it.each([
    ['the next day', '2026-03-06T07:00:00.000Z', 'withdrawn 0700 GMT, March 6'],
    ['a later year', '2031-03-05T07:00:00.000Z', 'withdrawn 0700 GMT, March 5, 2031'],
  ])('says the date when withdrawn on %s', (_when, at, expected) => {
    expect(updateView(buildWithdrawn('1118', at), setting())).toMatchObject({ withdrawnDisplay: expected });
  });
});
