import { describe, expect, it } from '@jest/globals';
import { useDesk } from '../../support/desk.ts';
import { findHtmlErrors } from '../../support/html-validator.ts';
import { drawTelephonePhoto } from '../../support/pictures.ts';
import { readPage, wordsAt } from '../../support/read-page.ts';

const DAY = '/desk/harbour-daily/2026-03-05';
const UPDATES = `${DAY}/updates`;
const READERS = '/harbour-daily/2026/03/05';

describe('a photo', () => {
  const desk = useDesk();

  it('goes out with the words of an update, its caption, credit and description apart', async () => {
    const page = await desk.open(DAY);
    const words = { photoAlt: 'A red boat', photoCaption: 'The Maid comes in', photoCredit: 'R. Vane' };
    const fields = { body: 'She is in.', ...words, act: 'publish' };
    const sent = await desk.sendPicture(page, UPDATES, fields, await drawTelephonePhoto());
    expect(sent.location).toBe(`${DAY}?done=published&stamp=1200`);
    const readers = await desk.open(READERS);
    expect(readers.html).toMatch(/<img src="\/media\/[^"]+\.jpg"[^>]* alt="A red boat"/);
    expect(wordsAt(readers.html, 'update-1200')).toContain('She is in. The Maid comes in R. Vane');
  });

  it('needs a description, and is kept while it is written', async () => {
    const page = await desk.open(DAY);
    const asked = await desk.sendPicture(
      page,
      UPDATES,
      { body: 'In.', act: 'publish' },
      await drawTelephonePhoto(),
    );
    expect(asked.status).toBe(400);
    expect(await findHtmlErrors(asked.html)).toEqual([]);
    expect(readPage(asked.html).words).toContain('A photo is attached.');
    expect(readPage(asked.html).links).toContainEqual({
      words: 'Description of the photo',
      href: '#photoAlt',
    });
    const sent = await desk.send(asked, UPDATES, { photoDecorative: 'yes', act: 'publish' });
    expect(sent.status).toBe(303);
    expect((await desk.open(READERS)).html).toMatch(/<img src="\/media\/[^>]* alt=""/);
  });

  it('that is none is refused with one line, and the words are kept', async () => {
    const page = await desk.open(DAY);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const refused = await desk.sendPicture(page, UPDATES, { body: 'In.', act: 'publish' }, svg);
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('id="file-error"');
    expect(refused.html).toContain('In.</textarea>');
  });

  it('leads an entry', async () => {
    const EDIT = `${DAY}/edit`;
    const page = await desk.open(EDIT);
    const fields = { leadAlt: 'The quay', leadCaption: 'At dawn', kind: 'typo', act: 'correct' };
    await desk.sendPicture(page, EDIT, fields, await drawTelephonePhoto());
    expect((await desk.open(READERS)).html).toMatch(/<div class="lead">\s*<figure class="photo"><picture>/);
    await desk.fill(EDIT, { action: EDIT }, { leadRemove: 'yes', kind: 'typo', act: 'correct' });
    expect((await desk.open(READERS)).html).not.toContain('class="lead"');
  });
});
