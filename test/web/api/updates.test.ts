import { beforeEach, describe, expect, it } from '@jest/globals';
import { ENGINES } from '../../support/databases.ts';
import { type ApiClient, faultsOf, idOf, useApi } from '../../support/api-client.ts';
import { useSite } from '../../support/site.ts';

const UPDATES = '/series/harbour-daily/entries/2026-03-05/updates';

describe.each(ENGINES)('updates of the API on %s', (engine) => {
  const site = useSite(engine);
  const api = useApi(site);
  let reporter: ApiClient;

  beforeEach(async () => {
    await site.publishDay({ day: '2026-03-05' });
    reporter = await api.as({ role: 'reporter', series: ['harbour-daily'] });
  });

  it('are published at once, and answered with what they are called', async () => {
    const posted = await reporter.post(UPDATES, { body: 'The ferry has left.' });
    expect(posted.status).toBe(201);
    expect(posted.body).toEqual({
      id: expect.any(String),
      anchor: 'update-1200',
      stamp: '1200',
      postedAt: '2026-03-05T12:00:00Z',
      permalink: 'https://news.example/harbour-daily/2026/03/05/1200',
      seq: 2,
      revision: 1,
    });
    expect(posted.headers.get('Location')).toBe(`/api/v1${UPDATES}/${idOf(posted)}`);
    expect(posted.headers.get('ETag')).toBe('"1"');
    const page = await fetch(`${site.address()}/harbour-daily/2026/03/05`);
    expect(await page.text()).toContain('The ferry has left.');
  });

  it('say all that they were given', async () => {
    const given = {
      headline: 'Ferry *leaves*',
      body: 'It has.',
      byline: 'Ada',
      keyEvent: true,
      pinned: true,
      claim: 'reported',
      sources: [{ name: 'The harbour', url: 'https://harbour.example/1' }, { name: 'A sailor' }],
      tags: ['ferry'],
    };
    const posted = await reporter.post(UPDATES, { ...given, postedAt: '2026-03-05T10:26:59+01:00' });
    const read = await reporter.get(String(posted.headers.get('Location')));
    expect(read.body).toEqual({
      ...given,
      sources: [
        { name: 'The harbour', url: 'https://harbour.example/1' },
        { name: 'A sailor', url: null },
      ],
      id: idOf(posted),
      anchor: 'update-0926',
      stamp: '0926',
      postedAt: '2026-03-05T09:26:00Z',
      permalink: 'https://news.example/harbour-daily/2026/03/05/0926',
      series: 'harbour-daily',
      date: '2026-03-05',
      status: 'published',
      publishAt: null,
      publishedAt: '2026-03-05T12:00:00Z',
      modifiedAt: '2026-03-05T12:00:00Z',
      withdrawal: null,
      revision: 1,
    });
    expect(read.headers.get('ETag')).toBe('"1"');
    expect((await reporter.get(`/updates/${idOf(posted)}`)).body).toEqual(read.body);
    expect((await reporter.get(UPDATES)).body).toEqual({ updates: [read.body] });
  });

  it('wait as drafts until they are published', async () => {
    const draft = await reporter.post(UPDATES, { body: 'Not yet.', status: 'draft' });
    expect(draft.body).toMatchObject({ anchor: null, permalink: null, seq: null, revision: 1 });
    const address = `/updates/${idOf(draft)}`;
    const changed = await reporter.patch(address, { headline: 'Soon' }, { 'If-Match': '"1"' });
    expect(changed.body).toMatchObject({ status: 'draft', headline: 'Soon', body: 'Not yet.', revision: 2 });
    site.setClock('2026-03-05T13:30:00.000Z');
    const published = await reporter.patch(address, { status: 'published' }, { 'If-Match': '"2"' });
    expect(published.body).toMatchObject({ status: 'published', anchor: 'update-1330', seq: 2, revision: 3 });
  });

  it('wait for their hour, and no longer where it is taken away', async () => {
    const scheduled = await reporter.post(UPDATES, { body: 'At two.', publishAt: '2026-03-05T14:00:00Z' });
    expect(scheduled.body).toMatchObject({ anchor: null, seq: null, stamp: '1400' });
    const address = `/updates/${idOf(scheduled)}`;
    expect((await reporter.get(address)).body).toMatchObject({
      status: 'scheduled',
      publishAt: '2026-03-05T14:00:00Z',
    });
    const draft = await reporter.patch(address, { status: 'draft' }, { 'If-Match': '"1"' });
    expect(draft.body).toMatchObject({ status: 'draft', publishAt: null });
    const later = { publishAt: '2026-03-05T15:00:00Z' };
    const again = await reporter.patch(address, later, { 'If-Match': '"2"' });
    expect(again.body).toMatchObject({ status: 'scheduled', stamp: '1500' });
  });

  it('are changed in silence, and keep their anchor whatever the stamp becomes', async () => {
    const posted = await reporter.post(UPDATES, { body: 'The fery has left.' });
    site.setClock('2026-03-05T13:00:00.000Z');
    const changes = { body: 'The ferry has left.', postedAt: '2026-03-05T11:00:00Z' };
    const changed = await reporter.patch(`${UPDATES}/${idOf(posted)}`, changes, { 'If-Match': '"1"' });
    expect(changed.body).toMatchObject({
      ...{ body: 'The ferry has left.', stamp: '1100', anchor: 'update-1200', revision: 2, seq: 3 },
      modifiedAt: '2026-03-05T12:00:00Z',
    });
    expect(changed.headers.get('ETag')).toBe('"2"');
    const { status } = await reporter.patch(
      `${UPDATES}/${idOf(posted)}`,
      { status: 'draft' },
      { 'If-Match': '*' },
    );
    expect(status).toBe(409);
  });

  it('are corrected with a note for readers', async () => {
    const posted = await reporter.post(UPDATES, { body: 'Two ferries left.' });
    site.setClock('2026-03-05T13:00:00.000Z');
    const correction = { kind: 'correction', note: 'It was one.', body: 'One ferry left.' };
    const corrected = await reporter.post(`/updates/${idOf(posted)}/correction`, correction);
    expect(corrected.body).toMatchObject({ body: 'One ferry left.', revision: 2, seq: 3 });
    const page = await fetch(`${site.address()}/harbour-daily/2026/03/05/1200`);
    expect(await page.text()).toContain('It was one.');
    const stale = await reporter.post(`${UPDATES}/${idOf(posted)}/correction`, correction, {
      'If-Match': '"1"',
    });
    expect(stale.status).toBe(412);
    const bare = await reporter.post(`/updates/${idOf(posted)}/correction`, { kind: 'typo', note: 'x' });
    expect(bare.body).toMatchObject({ status: 422, errors: { kind: expect.any(String) } });
  });

  it('are withdrawn with a reason, once', async () => {
    const posted = await reporter.post(UPDATES, { body: 'It sank.' });
    const address = `${UPDATES}/${idOf(posted)}`;
    expect((await reporter.post(`${address}/withdrawal`, { reason: ' ' })).status).toBe(422);
    const withdrawn = await reporter.post(`${address}/withdrawal`, { reason: 'It did not.' });
    expect(withdrawn.body).toMatchObject({
      ...{ status: 'withdrawn', revision: 2, seq: 3 },
      withdrawal: { at: '2026-03-05T12:00:00Z', reason: 'It did not.' },
    });
    expect((await fetch(`${site.address()}/harbour-daily/2026/03/05/1200`)).status).toBe(410);
    expect((await reporter.post(`${address}/withdrawal`, { reason: 'Again.' })).status).toBe(409);
    expect((await reporter.patch(address, { body: 'x' }, { 'If-Match': '*' })).status).toBe(409);
    expect((await reporter.post(`${address}/correction`, { kind: 'addition', note: 'x' })).status).toBe(409);
  });

  it('need an entry that readers see, unless they are drafts', async () => {
    await site.draftDay({ day: '2026-03-06' });
    const updates = '/series/harbour-daily/entries/2026-03-06/updates';
    expect((await reporter.post(updates, { body: 'x' })).status).toBe(409);
    expect((await reporter.post(updates, { body: 'x', status: 'draft' })).status).toBe(201);
  });

  it('are published on a closed entry too', async () => {
    const editor = await api.as({ role: 'editor', series: ['harbour-daily'] });
    await editor.post('/series/harbour-daily/entries/2026-03-05/closure');
    expect((await reporter.post(UPDATES, { body: 'Late.' })).body).toMatchObject({ seq: 3 });
    expect((await reporter.get('/series/harbour-daily/entries/2026-03-05')).body).toMatchObject({
      closedAt: '2026-03-05T12:00:00Z',
    });
  });

  it('are found on their own entry only', async () => {
    await site.publishDay({ day: '2026-03-04' });
    const id = idOf(await reporter.post(UPDATES, { body: 'x' }));
    const elsewhere = `/series/harbour-daily/entries/2026-03-04/updates/${id}`;
    expect((await reporter.get(elsewhere)).status).toBe(404);
    expect((await reporter.post(`${elsewhere}/withdrawal`, { reason: 'x' })).status).toBe(404);
    expect((await reporter.get('/updates/0190a1b2-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await reporter.get('/updates/1')).status).toBe(404);
  });

  it.each([
    ['nothing to say', { body: '' }, 'body'],
    ['a number for a text', { body: 1 }, 'body'],
    ['a claim that is none', { body: 'x', claim: 'sure' }, 'claim'],
    ['a source without a name', { body: 'x', sources: [{ name: '', url: null }] }, 'sources.0.name'],
    [
      'a source that is a script',
      { body: 'x', sources: [{ name: 'x', url: 'javascript:1' }] },
      'sources.0.url',
    ],
    ['yes for true', { body: 'x', keyEvent: 'yes' }, 'keyEvent'],
    ['a stamp for an instant', { body: 'x', postedAt: '1400' }, 'postedAt'],
    ['a text that is too long', { body: 'x'.repeat(500_001) }, 'body'],
    ['a headline that is too long', { body: 'x', headline: 'x'.repeat(1001) }, 'headline'],
    ['an anchor of its own', { body: 'x', anchor: 'update-1400' }, 'anchor'],
  ])('are refused with %s', async (_name, given, field) => {
    const answer = await reporter.post(UPDATES, given);
    expect(answer.status).toBe(422);
    expect(faultsOf(answer)).toEqual([field]);
    expect((await reporter.get(UPDATES)).body).toEqual({ updates: [] });
  });
});
