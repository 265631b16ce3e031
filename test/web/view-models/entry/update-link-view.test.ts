import { expect, it } from '@jest/globals';
import { keyEventViews } from '../../../../src/web/view-models/entry/update-link-view.ts';
import { buildEntryPage, buildUpdate, buildViewContext } from '../../../support/read-models.ts';

it('says of a key event that it is in doubt, false or retracted', () => {
  const updates = [
    buildUpdate('1300', { isKeyEvent: true, claim: 'confirmed' }),
    buildUpdate('1200', { isKeyEvent: true, claim: 'unverified' }),
    buildUpdate('1100', { isKeyEvent: true, claim: 'false' }),
    buildUpdate('1000', { isKeyEvent: true, claim: 'reported' }),
  ];
  const retraction = {
    kind: 'retraction',
    note: 'It does not stand.',
    at: '2026-03-05T15:30:00.000Z',
  } as const;
  const corrections = [{ entryId: 'entry-1', updateId: 'id-1000', ...retraction }];
  const links = keyEventViews(updates, buildEntryPage({ updates, corrections }), buildViewContext());
  expect(links.map(({ status }) => status)).toEqual([null, 'unverified', 'false', 'Retraction']);
});
