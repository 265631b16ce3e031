import { describe, expect, it } from '@jest/globals';
import { useDesk } from '../../support/desk.ts';
import { formOf } from '../../support/forms.ts';
import { findHtmlErrors } from '../../support/html-validator.ts';
import { readPage, wordsAt } from '../../support/read-page.ts';

const DAY = '/desk/harbour-daily/2026-03-05';
const COMPOSER = { action: `${DAY}/updates` };
const READERS = '/harbour-daily/2026/03/05';

describe('the composer', () => {
  const desk = useDesk();

  it('stands on top of the day, stamped with the present minute and its day', async () => {
    const page = await desk.open(DAY);
    expect(page.status).toBe(200);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    expect(readPage(page.html).headings.slice(0, 3)).toEqual([
      'h1 Harbour Daily, March 5: The Boom Goes Down',
      'h2 New update',
      'h2 The day',
    ]);
    expect(page.html).toContain('name="stamp" type="text" value="1200"');
    expect(readPage(page.html).words).toContain('Now 1200 GMT, March 5.');
    expect(page.html).toContain('<option value="2026-03-05" selected>March 5 (today)</option>');
  });

  it('publishes with everything that can be said of an update', async () => {
    const sent = await desk.fill(DAY, COMPOSER, {
      headline: 'The Boom Is Down',
      body: 'Nobody leaves.\r\n\r\nSee you.',
      claim: 'unverified',
      sources: 'The harbour office | https://example.org/boom\r\nA caller',
      tags: 'boom, Fish Quay',
      keyEvent: 'yes',
      act: 'publish',
    });
    expect([sent.status, sent.location]).toEqual([303, `${DAY}?done=published&stamp=1200`]);
    const page = await desk.follow(sent);
    expect(page.html).toContain('<p class="notice" role="status">Published at 1200 GMT.</p>');
    const readers = await desk.open(READERS);
    expect(wordsAt(readers.html, 'update-1200')).toBe(
      'UPDATE 1200 GMT The Boom Is Down Claim: unverified Nobody leaves. See you. Sources: The harbour office; A caller By Ada editor Tags: boom, Fish Quay Permalink Jump to Original Entry',
    );
  });

  it.each([
    ['1100', '1100'],
    ['11:05', '1105'],
    ['830', '0830'],
  ])('takes the stamp %s', async (stamp, anchor) => {
    await desk.fill(DAY, COMPOSER, { body: 'Rain.', stamp, act: 'publish' });
    expect(readPage((await desk.open(READERS)).html).ids).toContain(`update-${anchor}`);
  });

  it('stamps with the minute of publication what was begun earlier', async () => {
    const page = await desk.open(DAY);
    desk.setClock('2026-03-05T12:17:00.000Z');
    const sent = await desk.send(page, COMPOSER.action, { body: 'Rain.', act: 'publish' });
    expect(sent.location).toContain('stamp=1217');
  });

  it('tells whether a form was taken, and only to whom it was', async () => {
    const page = await desk.open(DAY);
    const once = formOf(page.html, COMPOSER.action)['once'] ?? '';
    expect((await desk.open(`/desk/taken/${once}`)).html).toBe('{"notice":null}');
    await desk.send(page, COMPOSER.action, { body: 'Rain.', act: 'publish' });
    expect((await desk.open(`/desk/taken/${once}`)).html).toBe('{"notice":"Published at 1200 GMT."}');
    await desk.enter('admin');
    expect((await desk.open(`/desk/taken/${once}`)).html).toBe('{"notice":null}');
  });

  it('publishes once, however often the same form is sent', async () => {
    const page = await desk.open(DAY);
    const fields = { body: 'Rain.', act: 'publish' };
    const [first, second] = await Promise.all([
      desk.send(page, COMPOSER.action, fields),
      desk.send(page, COMPOSER.action, fields),
    ]);
    const third = await desk.send(page, COMPOSER.action, fields);
    expect([second.location, third.location]).toEqual([first.location, first.location]);
    const ids = readPage((await desk.open(READERS)).html).ids;
    expect(ids.filter((id) => id.startsWith('update-'))).toEqual(['update-1200']);
  });

  it('keeps words that were changed after an earlier state of them had been sent', async () => {
    const page = await desk.open(DAY);
    await desk.send(page, COMPOSER.action, { body: 'Rain.', act: 'publish' });
    const again = await desk.send(page, COMPOSER.action, { body: 'Rain and wind.', act: 'publish' });
    expect(again.status).toBe(422);
    expect(again.html).toContain('Rain and wind.</textarea>');
    expect((await desk.send(again, COMPOSER.action, { act: 'publish' })).status).toBe(303);
  });

  it('shows what is wrong beside the field and keeps every word', async () => {
    const page = await desk.fill(DAY, COMPOSER, {
      body: 'Rain.',
      stamp: 'noon',
      sources: 'A caller',
      act: 'publish',
    });
    expect(page.status).toBe(400);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    expect(readPage(page.html).links).toContainEqual({ words: 'Stamp', href: '#stamp' });
    expect(page.html).toContain('Rain.</textarea>');
    expect(page.html).toContain('A caller</textarea>');
    expect(page.html).toContain('value="noon"');
    const empty = await desk.fill(DAY, COMPOSER, { act: 'publish' });
    expect(readPage(empty.html).words).toContain('Write a headline or a text first.');
  });

  it('shows the update as the page would, and posts nothing', async () => {
    const fields = { headline: 'Wind', body: 'See *here* (see 0900 GMT).', act: 'preview' };
    await desk.fill(DAY, COMPOSER, { body: 'Nine.', stamp: '0900', act: 'publish' });
    const page = await desk.fill(DAY, COMPOSER, fields);
    expect(page.status).toBe(200);
    expect(await findHtmlErrors(page.html)).toEqual([]);
    expect(wordsAt(page.html, 'update-1200-preview')).toContain('UPDATE 1200 GMT Wind See here');
    expect(readPage(page.html).links).toContainEqual({ words: 'see 0900 GMT', href: '#update-0900' });
    expect(readPage((await desk.open(READERS)).html).ids).not.toContain('update-1200');
    const fragment = await desk.fill(
      DAY,
      { ...COMPOSER, to: '/desk/preview' },
      {
        ...fields,
        ...{ series: 'harbour-daily', date: '2026-03-05' },
      },
    );
    expect(wordsAt(fragment.html, 'update-1200-preview')).toBe(wordsAt(page.html, 'update-1200-preview'));
  });
});

describe('the byline', () => {
  const desk = useDesk();
  const byline = async () =>
    /name="byline" type="text" value="([^"]*)"/.exec((await desk.open(DAY)).html)?.[1];

  it('is the account’s name, then what it used last, or none', async () => {
    expect(await byline()).toBe('Ada editor');
    await desk.fill(DAY, COMPOSER, { body: 'Rain.', byline: 'Ada and Bea', act: 'publish' });
    expect(await byline()).toBe('Ada and Bea');
    await desk.fill(DAY, COMPOSER, { body: 'Wind.', byline: '', act: 'publish' });
    expect(await byline()).toBe('');
  });
});

describe('a warning', () => {
  const desk = useDesk();

  it.each([
    ['future', { stamp: '1300' }, 'The stamp 1300 GMT is in the future: it is 1200 GMT now.'],
    ['out of order', { stamp: '0830' }, 'The stamp 0830 GMT is earlier than the newest update, 1100 GMT'],
    [
      'another day',
      { stamp: '0830', day: '2026-03-04' },
      'The stamp is of March 4, the entry is of March 5.',
    ],
  ])('of a stamp of %s is shown once and blocks nothing', async (_name, stamp, words) => {
    await desk.fill(DAY, COMPOSER, { body: 'Eleven.', stamp: '1100', act: 'publish' });
    const warned = await desk.fill(DAY, COMPOSER, { body: 'Rain.', act: 'publish', ...stamp });
    expect(warned.status).toBe(200);
    expect(await findHtmlErrors(warned.html)).toEqual([]);
    expect(readPage(warned.html).words).toContain(words);
    expect(warned.html).toContain('Rain.</textarea>');
    const sent = await desk.send(warned, COMPOSER.action, { act: 'publish' });
    expect([sent.status, sent.location]).toEqual([303, `${DAY}?done=published&stamp=${stamp.stamp}`]);
  });

  it('is shown again for another reason', async () => {
    const warned = await desk.fill(DAY, COMPOSER, { body: 'Rain.', stamp: '1300', act: 'publish' });
    const again = await desk.send(warned, COMPOSER.action, { day: '2026-03-09', act: 'publish' });
    expect(readPage(again.html).words).toContain('The stamp is of March 9');
  });
});

describe('after midnight', () => {
  const desk = useDesk();
  const open = async () => {
    desk.setClock('2026-03-06T00:15:00.000Z');
    return desk.fill(DAY, COMPOSER, { headline: 'Calm', body: 'All quiet.', act: 'publish' });
  };

  it('the editor chooses once, and sees what readers will see', async () => {
    const asked = await open();
    expect(readPage(asked.html).words).toContain('Readers see: UPDATE 0015 GMT, March 6');
    const sent = await desk.send(asked, COMPOSER.action, { act: 'publish' });
    expect(sent.status).toBe(303);
    expect(wordsAt((await desk.open(READERS)).html, 'update-0015')).toContain(
      'UPDATE 0015 GMT, March 6 Calm',
    );
    expect((await desk.fill(DAY, COMPOSER, { body: 'Still quiet.', act: 'publish' })).status).toBe(303);
  });

  it('the words go to the next day where it is published', async () => {
    await desk.publishDay({ day: '2026-03-06' });
    const asked = await open();
    expect(readPage(asked.html).words).toContain('Readers see: UPDATE 0015 GMT, on the page of March 6');
    const sent = await desk.send(asked, COMPOSER.action, { act: 'next' });
    expect(sent.location).toBe('/desk/harbour-daily/2026-03-06?done=published&stamp=0015');
    expect(wordsAt((await desk.open('/harbour-daily/2026/03/06')).html, 'update-0015')).toContain(
      'UPDATE 0015 GMT Calm',
    );
  });

  it('the words begin the next day where there is none', async () => {
    const started = await desk.send(await open(), COMPOSER.action, { act: 'next' });
    expect(started.status).toBe(200);
    expect(readPage(started.html).headings[0]).toBe('h1 New entry');
    expect(started.html).toContain(
      '### Calm\n\nAll quiet.\n\nSee Harbour Daily, March 5: The Boom Goes Down</textarea>',
    );
    const made = await desk.send(started, '/desk/entries/new', { title: 'Calm', act: 'publish' });
    expect(made.location).toBe('/desk/harbour-daily/2026-03-06?done=entry-published');
  });
});

describe('a draft', () => {
  const desk = useDesk();

  it('is not for readers until it is published', async () => {
    const kept = await desk.fill(DAY, COMPOSER, { headline: 'Later', body: 'Wait.', act: 'draft' });
    const page = await desk.follow(kept);
    expect(readPage(page.html).words).toContain('Kept as a draft. Readers do not see it.');
    const draft = readPage(page.html).links.find(({ words }) => words === 'Later')?.href ?? '';
    expect((await desk.open(READERS)).html).not.toContain('Later');
    desk.setClock('2026-03-05T12:30:00.000Z');
    const sent = await desk.fill(draft, { action: draft }, { act: 'publish' });
    expect(sent.location).toBe(`${DAY}?done=published&stamp=1230`);
    expect(wordsAt((await desk.open(READERS)).html, 'update-1230')).toContain('Later');
  });

  it('is scheduled by a time of release, and refused one that has passed', async () => {
    const fields = { body: 'Wait.', act: 'publish' };
    const sent = await desk.fill(DAY, COMPOSER, { ...fields, publishAt: '2026-03-05T18:00' });
    expect(sent.location).toBe(`${DAY}?done=scheduled&stamp=1800`);
    expect(readPage((await desk.follow(sent)).html).words).toContain('Scheduled for 1800 GMT Wait.');
    const late = await desk.fill(DAY, COMPOSER, { ...fields, publishAt: '2026-03-05T08:00' });
    expect([late.status, late.html.includes('Wait.</textarea>')]).toEqual([400, true]);
  });

  it('is thrown away', async () => {
    const page = await desk.follow(await desk.fill(DAY, COMPOSER, { headline: 'Later', act: 'draft' }));
    const draft = readPage(page.html).links.find(({ words }) => words === 'Later')?.href ?? '';
    const gone = await desk.fill(draft, { action: `${draft}/discard` }, {});
    expect(gone.location).toBe(`${DAY}?done=discarded`);
    expect((await desk.open(draft)).status).toBe(404);
  });
});
