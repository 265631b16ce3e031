import { describe, expect, it } from '@jest/globals';
import type { Context } from '../../../src/services/context.ts';
import { insertSample } from '../../../src/store/sample.ts';
import { findSeries } from '../../../src/store/series.ts';
import { useDesk } from '../../support/desk.ts';
import { findHtmlErrors } from '../../support/html-validator.ts';
import { readPage } from '../../support/read-page.ts';

describe('series', () => {
  const desk = useDesk();
  const SERIES = { action: '/desk/series' };

  it('are made by an admin', async () => {
    await desk.enter('admin');
    const page = await desk.open('/desk/series');
    expect(await findHtmlErrors(page.html)).toEqual([]);
    const fields = { name: 'يوميات', slug: 'yawmiyat', language: 'ar', direction: 'rtl', accent: 'teal' };
    const sent = await desk.fill('/desk/series', SERIES, fields);
    expect(sent.location).toBe('/desk/series?done=series-made');
    expect((await desk.open('/yawmiyat')).html).toContain('<html lang="ar" dir="rtl" data-accent="teal">');
  });

  it.each([
    [{ name: '' }, 400, 'A name of 1 to 200 characters is needed.'],
    [{ name: 'Desk' }, 400, 'no word the site keeps for itself'],
    [{ name: 'Quay', language: '?' }, 400, 'A language such as en'],
    [{ name: 'harbour daily' }, 409, 'There is a series named'],
    [{ name: 'Quay', slug: 'harbour-daily' }, 409, 'has the address /harbour-daily'],
  ])('are not made of %j', async (fields, status, words) => {
    await desk.enter('admin');
    const page = await desk.fill('/desk/series', SERIES, fields);
    expect(page.status).toBe(status);
    expect(readPage(page.html).words).toContain(words);
  });

  it('are nothing for editors', async () => {
    expect((await desk.open('/desk/series')).status).toBe(403);
  });
});

/** Makes a series of the test's the sample. */
async function noteSample({ db }: Context, slug: string): Promise<void> {
  await insertSample(db.writer, (await findSeries(db.reader, slug))?.id ?? '');
}

describe('the sample', () => {
  const desk = useDesk();

  it('is removed by an admin in one click, for good', async () => {
    await desk.enter('admin');
    await noteSample(desk.context, 'harbour-daily');
    const sent = await desk.fill('/desk', { action: '/desk/sample/removal' }, {});
    expect(sent.location).toBe('/desk?done=sample-removed');
    const page = await desk.open('/desk?done=sample-removed');
    expect(readPage(page.html).words).toContain('The sample is gone for good.');
    expect(page.html).not.toContain('/desk/sample/removal');
    expect((await desk.open('/harbour-daily/2026/03/05')).status).toBe(404);
  });

  it('is offered to nobody else', async () => {
    await noteSample(desk.context, 'harbour-daily');
    expect((await desk.open('/desk')).html).not.toContain('/desk/sample/removal');
  });
});

describe('the audit list', () => {
  const desk = useDesk();
  const DAY = '/desk/harbour-daily/2026-03-05';

  it('tells an admin who did what', async () => {
    await desk.fill(DAY, { action: `${DAY}/updates` }, { body: 'Rain.', act: 'publish' });
    expect((await desk.open('/desk/audit')).status).toBe(403);
    await desk.enter('admin');
    const reporter = { name: 'Ben Reporter', email: 'ben@news.example', role: 'reporter' };
    await desk.fill('/desk/accounts', { action: '/desk/accounts' }, reporter);
    const page = await desk.open('/desk/audit');
    expect(await findHtmlErrors(page.html)).toEqual([]);
    expect(readPage(page.html).words).toContain('1200 GMT, March 5, 2026 Ada editor Published an update');
    expect(readPage(page.html).links).toContainEqual({
      words: 'Ben Reporter',
      href: expect.stringMatching(/^\/desk\/accounts\/./),
    });
  });

  it('names what it was done to by its day and stamp, and leads there', async () => {
    await desk.fill(DAY, { action: `${DAY}/updates` }, { body: 'Rain.', act: 'publish' });
    await desk.enter('admin');
    const fields = { name: 'يوميات', slug: 'yawmiyat', language: 'ar', direction: 'rtl', accent: 'teal' };
    await desk.fill('/desk/series', { action: '/desk/series' }, fields);
    const entry = { series: 'yawmiyat', date: '2026-03-05', title: 'العاصفة', act: 'publish' };
    await desk.fill('/desk/entries/new', { action: '/desk/entries/new' }, entry);
    const { links } = readPage((await desk.open('/desk/audit')).html);
    expect(links).toContainEqual({
      words: 'Harbour Daily, March 5, 2026, 1200 GMT',
      href: expect.stringMatching(/^\/desk\/updates\/./),
    });
    expect(links).toContainEqual({ words: 'يوميات', href: '/desk/series' });
    expect(links).toContainEqual({ words: 'يوميات، 5 مارس 2026', href: '/desk/yawmiyat/2026-03-05' });
  });

  it('leads nowhere for a draft that is gone', async () => {
    await desk.fill(DAY, { action: `${DAY}/updates` }, { body: 'Rain.', act: 'draft' });
    const { links } = readPage((await desk.open(DAY)).html);
    const draft = links.find(({ href }) => href.startsWith('/desk/updates/'))?.href ?? '';
    await desk.fill(draft, { action: `${draft}/discard` }, {});
    await desk.enter('admin');
    const page = readPage((await desk.open('/desk/audit')).html);
    expect(page.words).toContain('Discarded a draft');
    expect(page.links.map(({ href }) => href)).not.toContain(draft);
  });
});

describe('unresolved references', () => {
  const desk = useDesk();

  it('are listed until what they name is published', async () => {
    await desk.publishDay({ day: '2026-03-04', originalEntry: 'See Harbour Daily, March 1: Long Ago' });
    const page = await desk.open('/desk/references');
    expect(await findHtmlErrors(page.html)).toEqual([]);
    expect(readPage(page.html).words).toContain(
      '“Harbour Daily, March 1: Long Ago” in Harbour Daily, March 4, 2026 No published entry of March 1, 2026',
    );
    await desk.publishDay({ day: '2026-03-01' });
    expect(readPage((await desk.open('/desk/references')).html).words).toContain(
      'Every reference leads somewhere.',
    );
  });
});
