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
    expect((await desk.open(READERS)).html).toMatch(
      /<div class="lead">\s*<figure class="photo"><a [^>]*><picture>/,
    );
    await desk.fill(EDIT, { action: EDIT }, { leadRemove: 'yes', kind: 'typo', act: 'correct' });
    expect((await desk.open(READERS)).html).not.toContain('class="lead"');
  });
});

describe('an empty slot of imported copy', () => {
  const desk = useDesk();
  const copy = { day: '2026-03-04', series: 'Harbour Daily', title: 'The Wind Rises' };
  const PAGE = '/desk/harbour-daily/2026-03-04';
  const SLOTS = `${PAGE}/slots`;
  const body =
    'Before.\n\n[photo caption="The quay" credit="R. Vane"]\n\n[embed text="It is here."]\n\nAfter.';

  const publish = () =>
    desk.publishDay({ ...copy, updates: [{ postedAt: '2026-03-04T14:00:00.000Z', body }] });
  const readers = async () => (await desk.open('/harbour-daily/2026/03/04')).html;

  it('is listed with the fields that fill it, and is nothing to readers', async () => {
    await publish();
    const page = await desk.open(PAGE);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    const { headings, words } = readPage(page.html);
    expect(headings).toContain('h2 To fill in');
    expect(words).toContain('Photo missing, Update of 1400 GMT: The quay');
    expect(words).toContain('Embed missing, Update of 1400 GMT: It is here.');
    expect(await readers()).not.toContain('The quay');
  });

  it('takes a photo where it stands, with the caption and credit that were kept', async () => {
    await publish();
    const page = await desk.open(PAGE);
    const sent = await desk.sendPicture(page, SLOTS, { photoAlt: 'Stone steps' }, await drawTelephonePhoto());
    expect(sent.location).toBe(`${PAGE}?done=filled`);
    expect(await readers()).toMatch(
      /Before\.<\/p>\s*<figure class="photo">.*alt="Stone steps".*The quay.*R\. Vane/s,
    );
    expect(readPage((await desk.follow(sent)).html).words).not.toContain('Photo missing');
  });

  it('keeps what was typed when the picture is missing', async () => {
    await publish();
    const page = await desk.fill(PAGE, { action: SLOTS }, { photoAlt: 'Stone steps' });
    expect(page.status).toBe(400);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    expect(readPage(page.html).words).toContain('Choose the picture.');
    expect(page.html).toContain('value="Stone steps"');
  });

  it('takes the address of a post, and nothing else', async () => {
    await publish();
    const embed = { kind: 'embed', index: '1' };
    const refused = await desk.fill(PAGE, { action: SLOTS }, { ...embed, url: 'javascript:alert(1)' });
    expect(refused.status).toBe(400);
    const fields = { ...embed, url: 'https://news.example/post', words: 'It is here.' };
    expect((await desk.fill(PAGE, { action: SLOTS }, fields)).status).toBe(303);
    expect(await readers()).toContain('href="https://news.example/post"');
  });

  it('is filled by nobody over a newer text', async () => {
    await publish();
    const page = await desk.open(PAGE);
    const fields = { kind: 'embed', index: '1', url: 'https://news.example/post', words: 'It is here.' };
    await desk.send(page, SLOTS, fields);
    const late = await desk.sendPicture(
      page,
      SLOTS,
      { once: 'another', photoAlt: 'Stone steps' },
      await drawTelephonePhoto(),
    );
    expect([late.status, late.html.includes('value="Stone steps"')]).toEqual([409, true]);
    expect(await findHtmlErrors(late.html)).toEqual([]);
    expect((await desk.send(late, SLOTS, {})).status).toBe(303);
  });
});
