import { describe, expect, it } from '@jest/globals';
import { updateView } from '../../src/web/view-models/update/update-view.ts';
import { renderUpdates } from '../../src/web/update-html.ts';
import { renderView } from '../../src/web/views.ts';
import { messagesFor } from '../../src/web/messages/messages-for.ts';
import { buildEntryPage, buildUpdate, buildViewContext } from '../support/read-models.ts';

const SETTING = { page: buildEntryPage(), place: 'entry', context: buildViewContext() } as const;
const viewOf = (changes: Parameters<typeof buildUpdate>[1] = {}) =>
  updateView(buildUpdate('1400', changes), SETTING);

describe('the HTML of updates', () => {
  it('is what the partial says, at the first time and at every other', async () => {
    const update = viewOf({ headline: 'The Boom Is Down', tags: ['boom'] });
    const html = await renderView('partials/update', { update, text: messagesFor('en') });
    expect(await renderUpdates([update], 'en')).toEqual([html]);
    expect(await renderUpdates([update], 'en')).toEqual([html]);
  });

  it('changes with all that the update says', async () => {
    const [before = ''] = await renderUpdates([viewOf()], 'en');
    const [after = ''] = await renderUpdates([viewOf({ isKeyEvent: true })], 'en');
    expect(before).not.toContain('update--key');
    expect(after).toContain('update--key');
  });

  it('is in the words of the language', async () => {
    expect(await renderUpdates([viewOf()], 'en')).toEqual([expect.stringContaining('>Permalink<')]);
    expect(await renderUpdates([viewOf()], 'ar')).toEqual([expect.not.stringContaining('>Permalink<')]);
  });
});
