import { beforeEach, describe, expect, it } from '@jest/globals';
import { useDesk } from '../../support/desk.ts';
import { findHtmlErrors } from '../../support/html-validator.ts';
import { readPage, wordsAt } from '../../support/read-page.ts';

const DAY = '/desk/harbour-daily/2026-03-05';
const COMPOSER = { action: `${DAY}/updates` };
const READERS = '/harbour-daily/2026/03/05';

describe('a published update', () => {
  const desk = useDesk();
  let update = '';

  beforeEach(async () => {
    await desk.fill(DAY, COMPOSER, { headline: 'The Boom', body: 'Nine boats are out.', act: 'publish' });
    const list = await desk.open('/desk/updates');
    update = readPage(list.html).links.find(({ words }) => words === 'The Boom')?.href ?? '';
  });

  const correct = (fields: Readonly<Record<string, string>>) =>
    desk.fill(update, { action: update, to: `${update}/correction` }, { act: 'correct', ...fields });

  it('has a page with what it holds and how it came about', async () => {
    const page = await desk.open(update);
    expect(page.status).toBe(200);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    expect(readPage(page.html).headings).toEqual([
      'h1 Update of 1200 GMT',
      'h2 Change it',
      'h2 Withdraw it',
      'h2 Revisions',
    ]);
    expect(page.html).toContain('Nine boats are out.</textarea>');
  });

  it('is corrected with a public note, and keeps its earlier words for editors', async () => {
    desk.setClock('2026-03-05T12:10:00.000Z');
    const sent = await correct({ body: 'Ten boats are out.', kind: 'correction', note: 'It was nine.' });
    expect(sent.location).toBe(`${DAY}?done=corrected#update-1200`);
    expect(wordsAt((await desk.open(READERS)).html, 'update-1200')).toContain(
      'Ten boats are out. By Ada editor Correction, 1210 GMT, March 5, 2026: It was nine.',
    );
    expect((await desk.open(update)).html).toContain('<del>Nine</del><ins>Ten</ins>');
  });

  it.each([
    ['without a note', { kind: 'retraction' }, 'Say what changed and why.'],
    ['without a kind', {}, 'Say what the change is'],
  ])('is not changed %s, and the words are kept', async (_name, fields, words) => {
    const page = await correct({ body: 'Ten.', ...fields });
    expect(page.status).toBe(400);
    expect(readPage(page.html).words).toContain(words);
    expect(page.html).toContain('Ten.</textarea>');
  });

  it('keeps its anchor when its stamp is changed', async () => {
    await correct({ stamp: '1130', kind: 'typo' });
    expect(wordsAt((await desk.open(READERS)).html, 'update-1200')).toContain('UPDATE 1130 GMT');
  });

  it('is merged by the second of two who save it', async () => {
    await correct({ body: 'One.\n\nTwo.\n\nThree.', kind: 'typo' });
    const before = await desk.open(update);
    const typo = { kind: 'typo', act: 'correct' };
    await desk.fill(update, { action: update }, { ...typo, body: 'One!\n\nTwo.\n\nThree.' });
    const page = await desk.send(before, update, {
      ...typo,
      body: 'One.\n\nTwo.\n\nThree, and four.',
      byline: 'Bea',
    });
    expect(page.status).toBe(409);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    const { words } = readPage(page.html);
    expect(words).toContain('Theirs One! Two. Three. Yours One. Two. Three, and four.');
    expect(page.html).toContain('One!\n\nTwo.\n\nThree, and four.</textarea>');
    expect(page.html).toContain('value="Bea"');
    expect((await desk.send(page, update, typo)).status).toBe(303);
    expect(wordsAt((await desk.open(READERS)).html, 'update-1200')).toContain(
      'One! Two. Three, and four. By Bea',
    );
  });

  it('is withdrawn with a reason', async () => {
    const refused = await desk.fill(update, { action: `${update}/withdrawal` }, { reason: ' ' });
    expect([refused.status, refused.html.includes('Say why.')]).toEqual([400, true]);
    expect(readPage(refused.html).links).toContainEqual({
      words: 'Reason of the withdrawal',
      href: '#reason',
    });
    const sent = await desk.fill(update, { action: `${update}/withdrawal` }, { reason: 'Another harbour.' });
    expect(sent.location).toBe(`${DAY}?done=withdrawn&stamp=1200`);
    expect((await desk.open(`${READERS}/1200`)).status).toBe(410);
    const page = readPage((await desk.open(update)).html);
    expect(page.headings).toEqual(['h1 Withdrawn update of 1200 GMT', 'h2 Revisions']);
  });

  it('that was withdrawn or is gone leaves the words with who wrote them', async () => {
    const before = await desk.open(update);
    await desk.fill(update, { action: `${update}/withdrawal` }, { reason: 'Another harbour.' });
    const late = await desk.send(before, update, { body: 'A long text.', kind: 'typo', act: 'correct' });
    expect([late.status, late.html.includes('A long text.</textarea>')]).toEqual([409, true]);
    expect(await findHtmlErrors(late.html)).toEqual([]);
    const gone = `${update.slice(0, -12)}${'0'.repeat(12)}`;
    const lost = await desk.send({ ...before, html: before.html.replaceAll(update, gone) }, gone, {
      body: 'Mine.',
    });
    expect([lost.status, lost.html.includes('Mine.</textarea>')]).toEqual([404, true]);
  });

  it('is not for another reporter to change', async () => {
    await desk.enter('reporter', ['harbour-daily']);
    const page = readPage((await desk.open(update)).html);
    expect(page.words).toContain('This update is somebody else’s.');
    expect(page.headings).not.toContain('h2 Change it');
    await desk.enter('reporter');
    expect((await desk.open(update)).status).toBe(403);
  });
});

describe('the list of updates', () => {
  const desk = useDesk();
  const LIST = '/desk/updates';

  beforeEach(async () => {
    await desk.fill(DAY, COMPOSER, { headline: 'One', body: 'The boom.', act: 'publish' });
    await desk.fill(DAY, COMPOSER, { headline: 'Two', body: 'The quay.', act: 'publish' });
    await desk.fill(DAY, COMPOSER, { headline: 'Three', body: 'The 100% pier.', act: 'draft' });
  });

  it.each([
    ['', ['Three', 'Two', 'One']],
    ['?status=draft', ['Three']],
    ['?q=BOOM', ['One']],
    ['?q=100%25', ['Three']],
    ['?q=_', []],
    ['?series=another', []],
  ])('shows by %j', async (query, titles) => {
    const page = await desk.open(LIST + query);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    const shown = readPage(page.html).links.filter(({ href }) => href.startsWith('/desk/updates/0'));
    expect(shown.map(({ words }) => words)).toEqual(titles);
  });

  it('withdraws many once the editor says that they mean it', async () => {
    const page = await desk.open(LIST);
    const [id = ''] = /(?<=name="updates\[\]" value=")[^"]+/.exec(page.html) ?? [];
    const fields = { 'updates[]': id, reason: 'Another harbour.' };
    const asked = await desk.send(page, `${LIST}/withdrawal`, fields);
    expect(asked.status).toBe(400);
    expect(asked.html).toContain(`value="${id}" aria-label="Choose Two" checked`);
    expect(asked.html).toContain('value="Another harbour."');
    const sent = await desk.send(asked, `${LIST}/withdrawal`, { ...fields, sure: 'yes' });
    expect(sent.location).toBe(`${LIST}?done=withdrawn-all`);
    const withdrawn = readPage((await desk.open(`${LIST}?status=withdrawn`)).html);
    expect(withdrawn.links.map(({ words }) => words)).toContain('Two');
  });
});
