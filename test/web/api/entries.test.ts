import { beforeEach, describe, expect, it } from '@jest/globals';
import { ENGINES } from '../../support/databases.ts';
import { type ApiClient, faultsOf, useApi } from '../../support/api-client.ts';
import { toRecord } from '../../support/json-values.ts';
import { useSite } from '../../support/site.ts';

const ENTRIES = '/series/harbour-daily/entries';

describe.each(ENGINES)('entries of the API on %s', (engine) => {
  const site = useSite(engine);
  const api = useApi(site);
  let editor: ApiClient;

  beforeEach(async () => {
    await site.publishDay({ day: '2026-03-04', title: 'Ferry late' });
    editor = await api.as({ role: 'editor', series: ['harbour-daily'] });
  });

  it('are published at once', async () => {
    const made = await editor.post(ENTRIES, {
      date: '2026-03-05',
      title: 'Harbour closed',
      standfirst: 'By the wind.',
      tags: ['wind'],
      latest: 'Closed until noon.',
      originalEntry: 'The harbour is **closed**.',
      status: 'published',
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('Location')).toBe(`/api/v1${ENTRIES}/2026-03-05`);
    expect(made.headers.get('ETag')).toBe('"1"');
    expect(made.body).toEqual({
      id: expect.any(String),
      series: 'harbour-daily',
      date: '2026-03-05',
      title: 'Harbour closed',
      standfirst: 'By the wind.',
      byline: null,
      tags: ['wind'],
      status: 'published',
      publishAt: null,
      publishedAt: '2026-03-05T12:00:00Z',
      modifiedAt: '2026-03-05T12:00:00Z',
      closedAt: null,
      permalink: 'https://news.example/harbour-daily/2026/03/05',
      revision: 1,
      lead: null,
      latest: { body: 'Closed until noon.', at: '2026-03-05T12:00:00Z' },
      originalEntry: 'The harbour is **closed**.',
      seq: 2,
    });
    const page = await fetch(`${site.address()}/harbour-daily/2026/03/05`);
    expect(await page.text()).toContain('Harbour closed');
  });

  it('wait as drafts, and by the clock, until they are published', async () => {
    const text = { title: 'Tomorrow', originalEntry: '', status: 'draft' };
    const draft = await editor.post(ENTRIES, { ...text, date: '2026-03-06' });
    expect(draft.body).toMatchObject({ status: 'draft', publishedAt: null, seq: null });
    const later = { publishAt: '2026-03-07T07:00:00+01:00' };
    const scheduled = await editor.post(ENTRIES, { ...text, ...later, date: '2026-03-07' });
    expect(scheduled.body).toMatchObject({
      status: 'scheduled',
      publishAt: '2026-03-07T06:00:00Z',
      seq: null,
    });
    const unscheduled = await editor.patch(
      `${ENTRIES}/2026-03-07`,
      { publishAt: null },
      { 'If-Match': '"1"' },
    );
    expect(unscheduled.body).toMatchObject({ status: 'draft', publishAt: null, revision: 2, seq: null });
    const change = { status: 'published', title: 'Today' };
    const published = await editor.patch(`${ENTRIES}/2026-03-07`, change, { 'If-Match': '"2"' });
    expect(published.body).toMatchObject({ status: 'published', title: 'Today', revision: 3, seq: 2 });
    const again = await editor.patch(`${ENTRIES}/2026-03-07`, { status: 'draft' }, { 'If-Match': '"3"' });
    expect(again.status).toBe(409);
  });

  it('are changed in silence once they are published, and keep what is not named', async () => {
    await editor.patch(`${ENTRIES}/2026-03-04`, { latest: 'It is late.' }, { 'If-Match': '"1"' });
    site.setClock('2026-03-05T13:00:00.000Z');
    const changes = { latest: 'It is late.', standfirst: 'Still.', status: 'published' };
    const changed = await editor.patch(`${ENTRIES}/2026-03-04`, changes, { 'If-Match': '"2"' });
    expect(changed.body).toMatchObject({
      ...{ title: 'Ferry late', standfirst: 'Still.', revision: 3, seq: 3 },
      latest: { body: 'It is late.', at: '2026-03-05T12:00:00Z' },
      modifiedAt: '2026-03-04T06:00:00Z',
    });
    const { headers, body } = await editor.get(`${ENTRIES}/2026-03-04`);
    expect(headers.get('ETag')).toBe('"3"');
    expect(changed.body).toEqual({ ...toRecord(body), seq: 3 });
    const emptied = await editor.patch(`${ENTRIES}/2026-03-04`, { latest: null }, { 'If-Match': '*' });
    expect(emptied.body).toMatchObject({ latest: null });
  });

  it('are read again only where they have changed', async () => {
    const again = await editor.get(`${ENTRIES}/2026-03-04`, {
      // Without it Node's fetch asks for a fresh copy.
      headers: { 'If-None-Match': '"1"', 'Cache-Control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it('are listed newest first, page by page', async () => {
    await site.draftDay({ day: '2026-03-05' });
    await site.publishDay({ day: '2026-03-03' });
    const first = await editor.get(`${ENTRIES}?limit=2`);
    const next = `/api/v1${ENTRIES}?before=2026-03-04&limit=2`;
    expect(first.body).toMatchObject({
      entries: [
        { date: '2026-03-05', status: 'draft' },
        { date: '2026-03-04', status: 'published' },
      ],
      next,
    });
    expect(first.headers.get('Link')).toBe(`<${next}>; rel="next"`);
    const last = await editor.get(next);
    expect(last.body).toMatchObject({ entries: [{ date: '2026-03-03' }], next: null });
    expect(last.headers.has('Link')).toBe(false);
  });

  it('are closed and opened again', async () => {
    const closed = await editor.post(`${ENTRIES}/2026-03-04/closure`);
    expect(closed.body).toMatchObject({ closedAt: '2026-03-05T12:00:00Z', revision: 2, seq: 2 });
    expect(closed.headers.get('ETag')).toBe('"2"');
    expect((await editor.post(`${ENTRIES}/2026-03-04/closure`)).status).toBe(409);
    const opened = await editor.send('DELETE', `${ENTRIES}/2026-03-04/closure`);
    expect(opened.body).toMatchObject({ closedAt: null, revision: 3, seq: 3 });
    expect((await editor.send('DELETE', `${ENTRIES}/2026-03-04/closure`)).status).toBe(409);
  });

  it.each([
    ['a day that has one', { date: '2026-03-04' }, 409, []],
    ['a day that is none', { date: '2026-02-30' }, 422, ['date']],
    ['a day long ago', { date: '1066-10-14' }, 422, ['date']],
    ['no title', { title: '' }, 422, ['title']],
    ['a title of spaces', { title: '  ' }, 422, ['title']],
    ['a title of two lines', { title: 'One\nTwo' }, 422, ['title']],
    ['a release that has passed', { publishAt: '2026-03-05T11:00:00Z' }, 422, ['publishAt']],
    ['a release without a zone', { publishAt: '2026-03-07T11:00:00' }, 422, ['publishAt']],
    ['a release on no day', { publishAt: 'tomorrow' }, 422, ['publishAt']],
    ['a release in the year 0', { publishAt: '0000-01-01T00:00:00+23:59' }, 422, ['publishAt']],
    ['a status that only time gives', { status: 'scheduled' }, 422, ['status']],
    ['51 tags', { tags: Array.from({ length: 51 }, String) }, 422, ['tags']],
    ['a lead photo that is not there', { lead: { mediaId: '0190' } }, 422, ['lead.mediaId']],
    ['a field that is none', { body: 'x' }, 422, ['body']],
  ])('are refused with %s', async (_name, given, status, fields) => {
    const entry = { date: '2026-03-05', title: 'Title', originalEntry: '', status: 'draft' };
    const answer = await editor.post(ENTRIES, { ...entry, ...given });
    expect(answer.status).toBe(status);
    expect(faultsOf(answer)).toEqual(fields);
    expect((await editor.get(ENTRIES)).body).toMatchObject({ entries: [{ date: '2026-03-04' }] });
  });

  it('are not there on other days, in other series, and at no such address', async () => {
    expect((await editor.get(`${ENTRIES}/2026-03-09`)).status).toBe(404);
    expect((await editor.get(`${ENTRIES}/2026-02-30`)).status).toBe(404);
    expect((await editor.get(`${ENTRIES}/yesterday`)).status).toBe(404);
    expect((await editor.get('/series/syria-daily/entries')).status).toBe(404);
    expect((await editor.patch(`${ENTRIES}/2026-03-09`, {}, { 'If-Match': '*' })).status).toBe(404);
    expect((await editor.post(`${ENTRIES}/2026-03-09/closure`)).status).toBe(404);
    expect((await editor.post(`${ENTRIES}/2026-03-09/updates`, { body: 'x' })).status).toBe(404);
  });
});
