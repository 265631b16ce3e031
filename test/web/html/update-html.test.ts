import { describe, expect, it } from '@jest/globals';
import { updateView } from '../../../src/web/view-models/update/update-view.ts';
import { renderUpdates } from '../../../src/web/html/update-html.ts';
import { renderView } from '../../../src/web/html/views.ts';
import { messagesFor } from '../../../src/web/messages/messages-for.ts';
import { buildEntryPage, buildSeries, buildUpdate, buildViewContext } from '../../support/read-models.ts';

const viewOf = (changes: Parameters<typeof buildUpdate>[1] = {}, language = 'en') =>
  updateView(buildUpdate('1400', changes), {
    page: buildEntryPage({ series: buildSeries({ language }) }),
    place: 'entry',
    context: buildViewContext(),
  });
const render = async (...updates: Parameters<typeof renderUpdates>[0]) =>
  (await renderUpdates(updates)).map((html) => html.toString());

describe('the HTML of updates', () => {
  it('is what the partial says, at the first time and at every other', async () => {
    const update = viewOf({ headline: 'The Boom Is Down – Again', tags: ['boom'] });
    const html = await renderView('partials/update', { update, text: messagesFor('en') });
    expect(await render(update)).toEqual([html]);
    expect(await render(update)).toEqual([html]);
  });

  it('changes with all that the update says, in the order of the updates', async () => {
    const [before = '', after = ''] = await render(viewOf(), viewOf({ isKeyEvent: true }));
    expect(before).not.toContain('update--key');
    expect(after).toContain('update--key');
  });

  it('is in the words of the language', async () => {
    expect(await render(viewOf({}, 'en'))).toEqual([expect.stringContaining('>Permalink<')]);
    expect(await render(viewOf({}, 'ar'))).toEqual([expect.not.stringContaining('>Permalink<')]);
  });
});
