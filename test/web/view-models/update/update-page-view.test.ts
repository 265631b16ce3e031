import { describe, expect, it } from '@jest/globals';
import { historyView } from '../../../../src/web/view-models/update/history-view.ts';
import { updatePageView } from '../../../../src/web/view-models/update/update-page-view.ts';
import {
  buildEntryPage,
  buildUpdate,
  buildViewContext,
  buildWithdrawn,
} from '../../../support/read-models.ts';

const newest = buildUpdate('1400', { headline: 'The Boom Is Down' });
const withdrawn = buildWithdrawn('1118', '2026-03-05T12:04:00.000Z');
const oldest = buildUpdate('0830', { body: 'No ferry today. It may sail later.' });
const page = buildEntryPage({
  updates: [newest, withdrawn, oldest],
  corrections: [
    {
      entryId: 'entry-1',
      updateId: 'id-0830',
      kind: 'correction',
      note: 'Nine.',
      at: '2026-03-05T10:00:00.000Z',
    },
    {
      entryId: 'entry-1',
      updateId: 'id-1118',
      kind: 'correction',
      note: 'Secret.',
      at: '2026-03-05T11:30:00.000Z',
    },
  ],
});

describe('the page of one update', () => {
  it('belongs to its day, whose address is the canonical one', () => {
    const view = updatePageView({ page, update: newest }, buildViewContext());
    expect(view.page.canonicalUrl).toBe('https://daily.example/harbour-daily/2026/03/05');
    expect(view.entry).toEqual({
      label: 'Harbour Daily, March 5: The Boom Goes Down',
      href: '/harbour-daily/2026/03/05',
    });
  });

  it.each([
    ['its headline', newest, 'Harbour Daily, UPDATE 1400 GMT: The Boom Is Down'],
    ['its first sentence', oldest, 'Harbour Daily, UPDATE 0830 GMT: No ferry today.'],
    ['its stamp alone when withdrawn', withdrawn, 'Harbour Daily, UPDATE 1118 GMT'],
  ])('is titled by %s', (_what, update, expected) => {
    expect(updatePageView({ page, update }, buildViewContext()).page.title).toBe(expected);
  });

  it('describes a withdrawn update by its stub', () => {
    const view = updatePageView({ page, update: withdrawn }, buildViewContext());
    expect(view.page.description).toBe('UPDATE 1118 GMT withdrawn 1204 GMT: The footage shows another ship.');
    expect(JSON.stringify(view)).not.toMatch(/secret/i);
  });

  it('tells other sites nothing of who wrote what was withdrawn, and on what', () => {
    const secret = { ...withdrawn, byline: 'Ada Secret', tags: ['secret'] };
    const { sharing } = updatePageView({ page, update: secret }, buildViewContext()).page;
    expect([sharing.authors, sharing.tags]).toEqual([[], []]);
    expect(JSON.stringify(sharing)).not.toMatch(/secret/i);
  });

  it('leads past withdrawn updates to those before and after', () => {
    const { neighbours } = updatePageView({ page, update: newest }, buildViewContext());
    expect(neighbours).toMatchObject({
      before: {
        direction: 'Earlier update',
        label: 'UPDATE 0830 GMT',
        href: '/harbour-daily/2026/03/05/0830',
      },
      after: null,
    });
  });

  it('leads on from a withdrawn update', () => {
    const { neighbours } = updatePageView({ page, update: withdrawn }, buildViewContext());
    expect(neighbours?.before?.label).toBe('UPDATE 0830 GMT');
    expect(neighbours?.after?.label).toBe('UPDATE 1400 GMT: The Boom Is Down');
  });
});

describe('the history of an update', () => {
  it('lists its own corrections', () => {
    const view = historyView({ page, update: oldest }, buildViewContext());
    expect(view.heading).toBe('Corrections to UPDATE 0830 GMT');
    expect(view.updateHref).toBe('/harbour-daily/2026/03/05/0830');
    expect(view.corrections).toMatchObject([{ note: 'Nine.', atDisplay: '1000 GMT, March 5, 2026' }]);
  });

  it('tells nothing of a withdrawn update but its stub', () => {
    const view = historyView({ page, update: withdrawn }, buildViewContext());
    expect(view.corrections).toEqual([]);
    expect(JSON.stringify(view)).not.toMatch(/secret/i);
  });
});
