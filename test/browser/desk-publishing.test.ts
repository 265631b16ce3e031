import { describe, expect, it } from '@jest/globals';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { addAccount } from '../support/accounts.ts';
import { READERS_DAY, useDeskBrowser } from '../support/desk-browser.ts';
import { drawTelephonePhoto } from '../support/pictures.ts';

const desk = useDeskBrowser();

describe('publishing', () => {
  it('by a double click is done once', async () => {
    await desk.write('Twice pressed.');
    await desk.page().getByRole('button', { name: 'Publish', exact: true }).dblclick();
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.readAnchors()).toEqual(['update-1200', 'update-1100']);
  });

  it('by the keyboard is Control and Enter', async () => {
    await desk.write('Hands on the keys.');
    await desk.text().press('Control+Enter');
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.readPage()).toContain('Hands on the keys.');
  });

  it('tells what is wrong and keeps the words', async () => {
    await desk.write('Rain.');
    await desk.page().getByLabel('Stamp, GMT').fill('noon');
    await desk.publish();
    await desk.page().getByText('Not done yet').waitFor();
    expect(await desk.text().inputValue()).toBe('Rain.');
    await desk.page().getByLabel('Stamp, GMT').fill('1130');
    await desk.publish();
    await desk.page().getByText('Published at 1130 GMT.').waitFor();
    expect(await desk.countKept()).toBe(0);
  });

  it('leaves what is written elsewhere on the page', async () => {
    const unfilled = { body: '[photo caption="The boom at noon"]', postedAt: '2026-03-05T10:00:00.000Z' };
    await publishUpdate(desk.context, { slug: 'harbour-daily', day: '2026-03-05' }, unfilled, null);
    await desk.page().reload();
    await desk.page().getByText('Photo missing, Update of 1000 GMT').click();
    await desk.page().locator('.slot-form').getByLabel('Credit').fill('Ada Ilić');
    await desk.page().getByLabel('A short summary at the top of the page').fill('All is quiet.');
    await desk.write('First.');
    await desk.publish();
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.page().getByLabel('A short summary at the top of the page').inputValue()).toBe(
      'All is quiet.',
    );
    expect(await desk.page().locator('.slot-form').getByLabel('Credit').inputValue()).toBe('Ada Ilić');
    expect(await desk.page().locator('.slot-form').isVisible()).toBe(true);
    await desk.page().getByRole('button', { name: 'Save where things stand' }).click();
    await desk.page().getByText('Where things stand is changed.').waitFor();
    expect(await desk.countKept()).toBe(0);
  });

  it('after midnight can begin the next day, with the words in its original entry', async () => {
    desk.setClock('2026-03-06T00:15:00.000Z');
    await desk.page().reload();
    await desk.write('The wind has turned.');
    await desk.publish();
    await desk.page().getByRole('button', { name: 'Start March 6 with it' }).click();
    expect(await desk.page().getByLabel('Original entry').inputValue()).toContain('The wind has turned.');
  });

  it('goes back to a page that is made anew', async () => {
    await desk.write('First.');
    await desk.publish();
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    await desk.page().goBack();
    await desk.page().getByText('Published at 1200 GMT.').waitFor({ state: 'detached' });
    expect(await desk.page().locator('#update-1200').count()).toBe(1);
    expect(await desk.text().inputValue()).toBe('');
  });

  it('shows beside the words what becomes of them, and what the stamp warns of', async () => {
    await desk.text().fill('**Four** boats.\n\n> All are in.');
    await desk.page().getByLabel('Stamp, GMT').fill('1030');
    await desk.page().getByText('this one will stand below it').waitFor();
    const preview = await desk.page().locator('[data-preview] .update__body .text').innerHTML();
    await desk.publish();
    await desk.page().getByRole('button', { name: 'Publish all the same' }).click();
    await desk.page().getByText('Published at 1030 GMT.').waitFor();
    await desk.page().goto(desk.address() + READERS_DAY);
    expect(await desk.page().locator('#update-1030 .update__body .text').innerHTML()).toBe(preview);
  });

  it('shows the present minute by the clock of the server, and stamps with it', async () => {
    expect(await desk.page().locator('time[data-now]').innerText()).toBe('1200 GMT, March 5');
    expect(await desk.page().getByLabel('Stamp, GMT').inputValue()).toBe('1200');
  });
});

describe('a reader', () => {
  it('who has the page open sees the update without a reload, and stays where they are', async () => {
    await desk.publishDay({ day: '2026-03-06', originalEntry: 'The ferry is late.\n\n'.repeat(60) });
    const reader = await desk.openReader();
    const followed = reader.waitForResponse(/live\?after/);
    await reader.goto(`${desk.address()}/harbour-daily/2026/03/06`);
    await followed;
    await reader.mouse.wheel(0, 900);
    while (!(await reader.evaluate<boolean>('scrollY > 800'))) await reader.waitForTimeout(20);
    const top = async () => Math.round((await reader.locator('#original-entry').boundingBox())?.y ?? 0);
    const before = await top();
    await desk.page().goto(`${desk.address()}/desk/harbour-daily/2026-03-06`);
    await desk.write('She is in sight.');
    await desk.publish();
    await desk.page().getByRole('button', { name: 'Publish all the same' }).click();
    await reader.getByRole('button', { name: '1 new update' }).waitFor();
    expect(await top()).toBe(before);
    await reader.getByRole('button', { name: '1 new update' }).click();
    await reader.getByText('She is in sight.').waitFor();
  });
});

describe('two people', () => {
  it('who change one update both find their words, and merge them', async () => {
    const editor = await addAccount(desk.context, { role: 'editor', series: ['harbour-daily'] });
    const other = await desk.openFor(editor);
    for (const tab of [desk.page(), other])
      await tab.getByRole('link', { name: 'Edit, correct, withdraw' }).first().click();
    for (const [tab, words, answer] of [
      [desk.page(), 'All boats are in, says the master.', 'Changed.'],
      [other, 'Nearly all boats are in.', 'Somebody else saved this meanwhile'],
    ] as const) {
      await desk.text(tab).fill(words);
      await tab.getByLabel('Typo: silent').check();
      await tab.getByRole('button', { name: 'Save the change' }).click();
      await tab.getByText(answer).waitFor();
    }
    expect(await desk.text(other).inputValue()).toContain('says the master');
    await desk.text(other).fill('Nearly all boats are in, says the master.');
    await other.getByRole('button', { name: 'Save the change' }).click();
    await other.getByText('Changed.').waitFor();
    expect(await desk.readPage()).toContain('Nearly all boats are in, says the master.');
  });
});

describe('a photo', () => {
  const IMAGE = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg' };
  const file = () => desk.page().getByLabel('Photo', { exact: true });
  const alt = () => desk.page().getByLabel('What the photo shows, for those who do not see it');

  it('and two sentences are out after six taps on a phone', async () => {
    await desk.page().setViewportSize({ width: 360, height: 740 });
    await desk.page().goto(`${desk.address()}/desk`);
    await desk.page().getByRole('link', { name: 'Write: Harbour Daily of today' }).click();
    await desk.text().click();
    await desk.page().keyboard.type('The Maid is in. Everybody is well.');
    const [camera] = await Promise.all([desk.page().waitForEvent('filechooser'), file().click()]);
    await camera.setFiles({ ...IMAGE, buffer: await drawTelephonePhoto() });
    await desk.page().getByText('The photo is in.').waitFor();
    // The field of the description has the focus by itself.
    await desk.page().keyboard.type('A red boat at the quay');
    await desk.publish();
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    await desk.page().goto(desk.address() + READERS_DAY);
    expect(await desk.page().locator('#update-1200').getByRole('img').getAttribute('alt')).toBe(
      'A red boat at the quay',
    );
  });

  it('is still there after a reload, and in the preview', async () => {
    await file().setInputFiles({ ...IMAGE, buffer: await drawTelephonePhoto() });
    await alt().fill('A red boat');
    await desk.write('See for yourself.');
    await desk.page().locator('[data-preview] img').waitFor();
    await desk.page().reload();
    await desk.page().getByText('A photo is attached.').waitFor();
    expect(await desk.page().locator('[data-photo-there] img').count()).toBe(1);
    await desk.page().locator('[data-preview] img').waitFor();
  });

  it('that is no picture is refused in a line, and nothing goes out without it', async () => {
    await desk.text().fill('See for yourself.');
    await file().setInputFiles({ ...IMAGE, buffer: Buffer.from('no picture') });
    await desk.page().locator('.photo-fields__state', { hasText: 'picture' }).waitFor();
    expect(await desk.page().locator('[data-photo-there]').isVisible()).toBe(false);
  });

  it('that is on its way takes the words along, and waits for a line', async () => {
    await desk.page().context().setOffline(true);
    await desk.text().fill('See for yourself.');
    await file().setInputFiles({ ...IMAGE, buffer: await drawTelephonePhoto() });
    await alt().fill('A red boat');
    await desk.publish();
    await desk.page().getByText('The photo is still on its way').waitFor();
    await desk.page().context().setOffline(false);
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    await desk.page().goto(desk.address() + READERS_DAY);
    expect(await desk.page().locator('#update-1200').getByRole('img').getAttribute('alt')).toBe('A red boat');
  });

  it('can be dropped on the form', async () => {
    const picture = (await drawTelephonePhoto()).toString('base64');
    await desk.page().evaluate(`(() => {
      const files = new DataTransfer();
      const bytes = Uint8Array.from(atob('${picture}'), (letter) => letter.charCodeAt(0));
      files.items.add(new File([bytes], 'boat.jpg', { type: 'image/jpeg' }));
      document.querySelector('[data-composer]').dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
    })()`);
    await desk.page().getByText('The photo is in.').waitFor();
    expect(await desk.page().locator('[data-photo-there] img').count()).toBe(1);
  });
});
