import { describe, expect, it } from '@jest/globals';
import type { Update } from '../../../../src/domain/update.ts';
import type { EntryPage } from '../../../../src/services/reader/read-entry.ts';
import { keepUpdateViews } from '../../../../src/web/view-models/update/kept-update-views.ts';
import { updateView } from '../../../../src/web/view-models/update/update-view.ts';
import {
  buildEntry,
  buildEntryPage,
  buildReference,
  buildSeries,
  buildUpdate,
  buildViewContext,
} from '../../../support/read-models.ts';

const context = buildViewContext();
const UPDATE = buildUpdate('1400', { body: 'See Harbour Daily, March 4.' });
const MENTION = { updateId: 'id-1400', text: 'Harbour Daily, March 4', href: '/harbour-daily/2026/03/04' };
const CORRECTION = {
  entryId: 'entry-1',
  updateId: 'id-1400',
  kind: 'correction',
  note: 'Nine.',
  at: '2026-03-05T15:00:00.000Z',
} as const;

/** What another page, or another state of the update, is shown as, before and after. */
function viewTwice(given: Partial<EntryPage>, changes: Partial<Update> = {}) {
  const view = keepUpdateViews();
  const before = view(UPDATE, { page: buildEntryPage(), place: 'entry', context });
  const setting = { page: buildEntryPage(given), place: 'entry', context } as const;
  const after = { ...UPDATE, ...changes };
  return { before, after: view(after, setting), anew: updateView(after, setting) };
}

describe('the kept view of an update', () => {
  it('is the same object for as long as it says the same, whatever else happens on the day', () => {
    const { before, after } = viewTwice({
      updates: [buildUpdate('1500'), UPDATE],
      references: [buildReference({ ...MENTION, updateId: 'id-1500' })],
      corrections: [{ ...CORRECTION, updateId: null }],
      seq: 8,
    });
    expect(after).toBe(before);
  });

  it.each<[string, Partial<EntryPage>, Partial<Update>]>([
    ['its next revision', {}, { revision: 2, headline: 'Down' }],
    ['the title of a day that it mentions', { references: [buildReference(MENTION)] }, {}],
    ['a correction', { corrections: [CORRECTION] }, {}],
    ['an original entry that is gone', { entry: buildEntry({ originalEntry: '' }) }, {}],
    ['the language of the series', { series: buildSeries({ language: 'ar' }) }, {}],
    ['the series', { series: buildSeries({ slug: 'quay-daily' }) }, {}],
    ['the day', { entry: buildEntry({ day: '2026-03-04' }) }, {}],
  ])('is another for %s', (_what, given, changes) => {
    const { before, after, anew } = viewTwice(given, changes);
    expect(after).toEqual(anew);
    expect(after).not.toEqual(before);
  });

  it('is of the page of the day: elsewhere it is made anew', () => {
    const view = keepUpdateViews();
    const page = buildEntryPage();
    view(UPDATE, { page, place: 'entry', context });
    expect(view(UPDATE, { page, place: 'alone', context })).toEqual(
      updateView(UPDATE, { page, place: 'alone', context }),
    );
  });
});
