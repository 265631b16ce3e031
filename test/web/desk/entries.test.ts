import { describe, expect, it } from '@jest/globals';
import { createSeries } from '../../../src/services/create-series.ts';
import { type Desk, useDesk } from '../../support/desk.ts';
import { findHtmlErrors } from '../../support/html-validator.ts';
import { readPage } from '../../support/read-page.ts';

const DAY = '/desk/harbour-daily/2026-03-05';
const NEW = '/desk/entries/new';
const READERS = '/harbour-daily/2026/03/05';

describe('the first page of the desk', () => {
  const desk = useDesk();

  it('leads to today’s entry in one click, and lists entries by state', async () => {
    await desk.draftDay({ day: '2026-03-04', title: 'Not Yet' });
    const page = await desk.open('/desk');
    expect(await findHtmlErrors(page.html)).toEqual([]);
    const { headings, links, words } = readPage(page.html);
    expect(headings).toEqual(['h1 Entries', 'h2 Today', 'h2 Drafts', 'h2 Scheduled', 'h2 Open', 'h2 Closed']);
    expect(links).toContainEqual({ words: 'Write', href: DAY });
    expect(links).toContainEqual({ words: 'Harbour Daily: Not Yet', href: '/desk/harbour-daily/2026-03-04' });
    expect(words).toContain('Nothing is scheduled.');
    expect(words).toContain('No entry has closed yet.');
  });

  it('starts today’s entry from yesterday’s in one click', async () => {
    desk.setClock('2026-03-06T06:00:00.000Z');
    const { links } = readPage((await desk.open('/desk')).html);
    const start = links.find(({ words }) => words === 'Start today’s entry from yesterday’s')?.href ?? '';
    const page = await desk.open(start);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    expect(page.html).toContain('name="date" type="date" value="2026-03-06"');
    expect(page.html).toContain('See Harbour Daily, March 5: The Boom Goes Down</textarea>');
  });

  it('names days of a series in Arabic in Arabic, and tells dates in English', async () => {
    await desk.enter('admin');
    const series = 'يوميات الميناء';
    const look = { language: 'ar', direction: 'rtl', accent: 'teal', description: '' } as const;
    await createSeries(desk.context, { slug: 'yawmiyat', name: series, ...look }, null);
    const at = (day: string) => [{ postedAt: `${day}T10:00:00.000Z` }];
    await desk.publishDay({ series, day: '2026-03-05', updates: at('2026-03-05') });
    await desk.publishDay({ series, day: '2026-03-04', title: 'March 4', updates: at('2026-03-04') });

    const home = readPage((await desk.open('/desk')).html);
    expect(home.words).toContain(`${series}، 5 مارس`);
    expect(home.words).toContain(`March 4, 2026 ${series}، 4 مارس 2026`);
    expect(readPage((await desk.open('/desk/updates')).html).words).toContain(`${series}، 4 مارس 2026`);
    const screen = await desk.open('/desk/yawmiyat/2026-03-05');
    expect(readPage(screen.html).words).toContain('Thursday, March 5, 2026. Published');
  });

  it('says what to do next to those who have nothing yet', async () => {
    await desk.enter('reporter');
    expect(readPage((await desk.open('/desk')).html).words).toContain('You belong to no series yet.');
  });

  it('offers a reporter nothing they may not do', async () => {
    await desk.enter('reporter', ['harbour-daily']);
    desk.setClock('2026-03-06T06:00:00.000Z');
    const page = readPage((await desk.open('/desk')).html);
    expect(page.words).toContain('No entry yet: an editor starts it.');
    const entry = readPage((await desk.open(DAY)).html);
    expect(entry.headings).not.toContain('h2 Where things stand');
    expect(entry.links.map(({ href }) => href)).not.toContain(`${DAY}/edit`);
    const refused = await desk.open(`${DAY}/edit`);
    expect(refused.status).toBe(403);
    expect(readPage(refused.html).words).toContain('for the editors of its series');
    expect((await desk.open(NEW)).status).toBe(403);
  });
});

describe('a new entry', () => {
  const desk = useDesk();
  const fields = { title: 'Calm at Last', originalEntry: 'The wind has gone.', date: '2026-03-06' };

  it.each([
    ['draft', 404],
    ['publish', 200],
  ])('is kept or published: %s', async (act, status) => {
    const sent = await desk.fill(NEW, { action: NEW }, { ...fields, act });
    expect(sent.status).toBe(303);
    expect((await desk.open('/harbour-daily/2026/03/06')).status).toBe(status);
    const page = await desk.follow(sent);
    expect(readPage(page.html).headings[0]).toBe('h1 Harbour Daily, March 6: Calm at Last');
  });

  it('is scheduled, then published by hand', async () => {
    const sent = await desk.fill(
      NEW,
      { action: NEW },
      { ...fields, publishAt: '2026-03-06T05:00', act: 'publish' },
    );
    const page = await desk.follow(sent);
    expect(readPage(page.html).words).toContain('Scheduled for 0500 GMT, March 6, 2026.');
    const path = '/desk/harbour-daily/2026-03-06';
    const published = await desk.fill(path, { action: `${path}/publication` }, {});
    expect(published.location).toBe(`${path}?done=entry-published`);
    expect((await desk.open('/harbour-daily/2026/03/06')).status).toBe(200);
  });

  it('is shown as readers would see it before it is stored', async () => {
    const page = await desk.fill(NEW, { action: NEW }, { ...fields, act: 'preview' });
    expect(page.status).toBe(200);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    expect(readPage(page.html).headings).toContain('h2 Harbour Daily, March 6: Calm at Last');
    expect(page.html).toContain('The wind has gone.</p>');
    expect((await desk.open('/desk/harbour-daily/2026-03-06')).status).toBe(404);
  });

  it.each([
    ['without a title', { title: '' }, 400, 'A title is needed.'],
    ['without a date', { date: 'soon' }, 400, 'A date such as 2018-06-28 is needed.'],
    ['on a day that has one', { date: '2026-03-05' }, 409, 'has an entry on 2026-03-05 already'],
  ])('%s is refused with its words kept', async (_name, wrong, status, words) => {
    const page = await desk.fill(NEW, { action: NEW }, { ...fields, ...wrong, act: 'publish' });
    expect(page.status).toBe(status);
    expect(readPage(page.html).words).toContain(words);
    expect(page.html).toContain('The wind has gone.</textarea>');
  });
});

describe('an entry', () => {
  const desk = useDesk();
  const EDIT = `${DAY}/edit`;

  it('is mended in silence, or corrected with a note', async () => {
    const mended = await desk.fill(
      EDIT,
      { action: EDIT },
      { title: 'The Boom Is Down', kind: 'typo', act: 'correct' },
    );
    expect(mended.location).toBe(`${DAY}?done=mended`);
    expect((await desk.open(READERS)).html).not.toContain('Correction');
    const told = {
      originalEntry: 'The ferry sails.',
      kind: 'correction',
      note: 'It did sail.',
      act: 'correct',
    };
    await desk.fill(EDIT, { action: EDIT }, told);
    expect(readPage((await desk.open(READERS)).html).words).toContain('It did sail.');
    const page = await desk.open(EDIT);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    expect(readPage(page.html).words).toContain(
      'Correction, 1200 GMT, March 5, 2026, Ada editor Note: It did sail.',
    );
    expect(page.html).toContain('<del>is late</del><ins>sails</ins>');
  });

  it('is not changed before somebody says what the change is', async () => {
    const page = await desk.fill(EDIT, { action: EDIT }, { title: 'Another', act: 'correct' });
    expect(page.status).toBe(400);
    expect(readPage(page.html).links).toContainEqual({ words: 'What this change is', href: '#kind' });
    expect(page.html).toContain('value="Another"');
  });

  it('shows both versions to the second of two who save it, and keeps both', async () => {
    const before = await desk.open(EDIT);
    const typo = { kind: 'typo', act: 'correct' };
    await desk.fill(EDIT, { action: EDIT }, { ...typo, title: 'Theirs' });
    const page = await desk.send(before, EDIT, { ...typo, originalEntry: 'The ferry is very late.' });
    expect(page.status).toBe(409);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    const { words } = readPage(page.html);
    expect(words).toContain('Somebody else saved this meanwhile: Ada editor');
    expect(page.html).toContain('<ins>very </ins>');
    const merged = await desk.send(page, EDIT, typo);
    expect(merged.status).toBe(303);
    const readers = readPage((await desk.open(READERS)).html);
    expect(readers.headings[0]).toBe('h1 Harbour Daily, March 5: Theirs');
    expect(readers.words).toContain('The ferry is very late.');
  });

  it('says where things stand, with its history', async () => {
    const LATEST = { action: `${DAY}/latest` };
    await desk.fill(DAY, LATEST, { latest: 'All boats are in.' });
    expect(readPage((await desk.open(READERS)).html).words).toContain(
      'Where things stand 1200 GMT All boats are in.',
    );
    const before = await desk.open(DAY);
    desk.setClock('2026-03-05T12:05:00.000Z');
    await desk.fill(DAY, LATEST, { latest: 'One boat is out.' });
    desk.setClock('2026-03-05T12:06:00.000Z');
    const late = await desk.send(before, LATEST.action, { latest: 'Two boats are out.' });
    expect(late.status).toBe(409);
    expect(readPage(late.html).words).toContain('It reads: One boat is out.');
    expect(late.html).toContain('Two boats are out.</textarea>');
    expect((await desk.send(late, LATEST.action, {})).status).toBe(303);
    const history = readPage((await desk.open(EDIT)).html).words;
    expect(history).toContain('Where things stand');
  });

  it('keeps nothing before readers of a text that was only mended, or taken away', async () => {
    const LATEST = { action: `${DAY}/latest` };
    const standingsOf = async () => {
      const { words } = readPage((await desk.open(READERS)).html);
      return /Where things stand (.*?) Newest first/.exec(words)?.[1];
    };
    await desk.fill(DAY, LATEST, { latest: 'All boots are in.' });
    desk.setClock('2026-03-05T12:05:00.000Z');
    await desk.fill(DAY, LATEST, { latest: 'All boats are in.', mend: 'yes' });
    expect(await standingsOf()).toBe('1200 GMT All boats are in.');
    await desk.fill(DAY, LATEST, { latest: 'One boat is out.' });
    expect(await standingsOf()).toBe('1205 GMT One boat is out. Earlier versions 1200 GMT All boats are in.');
    await desk.fill(DAY, LATEST, { latest: '' });
    await desk.fill(DAY, LATEST, { latest: 'All are in again.' });
    expect(await standingsOf()).toBe('1205 GMT All are in again.');
  });

  it('is closed and opened again', async () => {
    const closed = await desk.fill(DAY, { action: `${DAY}/closure` }, { act: 'close' });
    expect(readPage((await desk.follow(closed)).html).words).toContain(
      'Published, closed 1200 GMT, March 5, 2026.',
    );
    const opened = await desk.fill(DAY, { action: `${DAY}/closure` }, { act: 'reopen' });
    expect(readPage((await desk.follow(opened)).html).words).toContain('The entry is open again.');
  });
});

describe('a payload in every field', () => {
  const desk: Desk = useDesk();

  it('stays text on the pages of the desk', async () => {
    const hostile = '"><script>alert(1)</script></textarea><img src=x onerror=alert(1)>';
    const EDIT = `${DAY}/edit`;
    const entry = {
      title: hostile,
      standfirst: hostile,
      byline: hostile,
      tags: hostile,
      originalEntry: hostile,
    };
    await desk.fill(EDIT, { action: EDIT }, { ...entry, kind: 'correction', note: hostile, act: 'correct' });
    await desk.fill(DAY, { action: `${DAY}/latest` }, { latest: hostile });
    const update = { headline: hostile, body: hostile, byline: hostile, sources: hostile, tags: hostile };
    await desk.fill(DAY, { action: `${DAY}/updates` }, { ...update, act: 'publish' });
    await desk.fill(DAY, { action: `${DAY}/updates` }, { ...update, act: 'draft' });
    const list = await desk.open('/desk/updates');
    const one = readPage(list.html).links.find(({ href }) => href.startsWith('/desk/updates/0'))?.href ?? '';
    const pages = [
      ...(await Promise.all(
        [DAY, EDIT, '/desk', '/desk/updates', one, '/desk/references'].map((path) => desk.open(path)),
      )),
      await desk.fill(DAY, { action: `${DAY}/updates` }, { ...update, stamp: hostile, act: 'publish' }),
      await desk.fill(DAY, { action: `${DAY}/updates` }, { ...update, act: 'preview' }),
      await desk.fill(
        '/desk/copy',
        { action: '/desk/copy' },
        { copy: hostile, title: hostile, series: hostile },
      ),
    ];
    for (const { html } of pages) {
      expect(html).not.toMatch(/<script>|<img src=x/);
      expect(await findHtmlErrors(html)).toEqual([]);
    }
  });
});
