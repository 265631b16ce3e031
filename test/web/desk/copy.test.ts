import { describe, expect, it } from '@jest/globals';
import { useDesk } from '../../support/desk.ts';
import { findHtmlErrors } from '../../support/html-validator.ts';
import { readPage } from '../../support/read-page.ts';

const COPY = '/desk/copy';
const FORM = { action: COPY };
const TEXT = `Harbour Daily, March 4: The Wind Rises

UPDATE 1400 GMT: The boom goes down.

See Harbour Daily, March 1: Long Ago

ORIGINAL ENTRY: The harbour waits.
`;
const fields = { copy: TEXT, date: '2026-03-04', series: 'Harbour Daily' };

describe('pasted copy', () => {
  const desk = useDesk();

  it('is shown as the page it becomes, its findings with their lines beside it', async () => {
    const page = await desk.fill(COPY, FORM, { ...fields, act: 'preview' });
    expect(page.status).toBe(200);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    const { headings, words } = readPage(page.html);
    expect(headings).toContain('h2 UPDATE 1400 GMT');
    expect(headings).toContain('h2 ORIGINAL ENTRY');
    expect(words).toContain(
      'Line 5: “Harbour Daily, March 1: Long Ago” points to nothing that readers can see yet.',
    );
    expect((await desk.open('/desk/harbour-daily/2026-03-04')).status).toBe(404);
  });

  it.each([
    ['draft', 'imported', 404],
    ['publish', 'imported-published', 200],
  ])('is taken in: %s', async (act, done, status) => {
    const page = await desk.fill(COPY, FORM, { ...fields, act: 'preview' });
    const sent = await desk.send(page, COPY, { act });
    expect(sent.location).toBe(`/desk/harbour-daily/2026-03-04?done=${done}`);
    expect((await desk.open('/harbour-daily/2026/03/04')).status).toBe(status);
    const again = await desk.fill(COPY, FORM, { ...fields, act: 'draft' });
    expect(again.location).toBe('/desk/harbour-daily/2026-03-04?done=unchanged');
  });

  it('that cannot be read is kept, with the line that stops it', async () => {
    const wrong = { ...fields, copy: TEXT.replace('1400', '2570') };
    const page = await desk.fill(COPY, FORM, { ...wrong, act: 'draft' });
    expect(page.status).toBe(400);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    expect(readPage(page.html).words).toContain('Line 3: UPDATE 2570 GMT: The boom goes down.');
    expect(page.html).toContain('UPDATE 2570 GMT: The boom goes down.\n');
  });

  it('is counted in lines as an import counts them, whatever ends them', async () => {
    const copy = TEXT.replace('UPDATE 1400', 'Rain.\u2028Hail.\n\nUPDATE 2570');
    const page = await desk.fill(COPY, FORM, { ...fields, copy, act: 'draft' });
    expect(readPage(page.html).words).toContain('Line 6: UPDATE 2570 GMT: The boom goes down.');
  });

  it('does not take the place of what readers have seen', async () => {
    const page = await desk.fill(COPY, FORM, { ...fields, date: '2026-03-05', act: 'publish' });
    expect(page.status).toBe(409);
    expect(readPage(page.html).words).toContain('has been published');
  });

  it('is for the editors of its series; a series of its own for admins', async () => {
    const other = {
      ...fields,
      series: 'Quay Daily',
      copy: TEXT.replace('Harbour Daily, March 4', 'Quay Daily, March 4'),
    };
    expect((await desk.fill(COPY, FORM, { ...other, act: 'draft' })).status).toBe(403);
    await desk.enter('reporter', ['harbour-daily']);
    const refused = await desk.fill(COPY, FORM, { ...fields, act: 'preview' });
    expect([refused.status, refused.html.includes('The boom goes down.')]).toEqual([403, true]);
    await desk.enter('admin');
    expect((await desk.fill(COPY, FORM, { ...other, act: 'draft' })).location).toContain(
      '/desk/quay-daily/2026-03-04',
    );
  });

  it.each(['preview', 'draft', 'publish'])('tells nobody else what the day holds: %s', async (act) => {
    await desk.draftDay({ day: '2026-03-04' });
    await desk.enter('reporter', ['harbour-daily']);
    const page = await desk.fill(COPY, FORM, { ...fields, act });
    expect(page.status).toBe(403);
    expect(readPage(page.html).words).not.toContain('is there already');
  });
});
