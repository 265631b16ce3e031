import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ApiClient, useApi } from '../../support/api-client.ts';
import { useSite } from '../../support/site.ts';

const ENTRY = '/series/harbour-daily/entries/2026-03-05';

describe('If-Match of the API', () => {
  const site = useSite();
  const api = useApi(site);
  let editor: ApiClient;
  let update: string;

  beforeEach(async () => {
    await site.publishDay({ day: '2026-03-05' });
    editor = await api.as({ role: 'editor', series: ['harbour-daily'] });
    const { headers } = await editor.post(`${ENTRY}/updates`, { body: 'As it was.' });
    update = String(headers.get('Location'));
  });

  it('lets nobody overwrite what they have not seen, and shows it', async () => {
    await editor.patch(update, { body: 'Hers.' }, { 'If-Match': '"1"' });
    const clash = await editor.patch(update, { body: 'His.' }, { 'If-Match': '"1"' });
    const { body: present } = await editor.get(update);
    expect(clash.status).toBe(412);
    expect(clash.headers.get('ETag')).toBe('"2"');
    expect(clash.body).toEqual({
      type: 'https://news.example/api/v1/openapi.json#/components/schemas/StaleProblem',
      title: 'Precondition Failed',
      status: 412,
      detail: expect.stringContaining('the present state is "2"'),
      present,
    });
    expect(present).toMatchObject({ body: 'Hers.', revision: 2 });
  });

  it('does so for entries', async () => {
    await editor.patch(ENTRY, { title: 'Hers' }, { 'If-Match': '"1"' });
    const clash = await editor.patch(ENTRY, { title: 'His' }, { 'If-Match': '"1"' });
    expect(clash).toMatchObject({ status: 412, body: { present: { title: 'Hers', revision: 2 } } });
  });

  it('lets one of two win who change the same state at the same time', async () => {
    const changes = ['Hers.', 'His.'].map((body) => editor.patch(update, { body }, { 'If-Match': '"1"' }));
    const answers = await Promise.all(changes);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
    expect((await editor.get(update)).body).toMatchObject({ revision: 2 });
  });

  it.each([
    ['the present tag', '"1"', 200],
    ['any state', '*', 200],
    ['one of several', '"7", W/"x" ,"1"', 200],
    ['an old tag', '"0"', 412],
    ['a weak tag', 'W/"1"', 412],
    ['several old ones', '"7","8"', 412],
    ['no quotes', '1', 400],
    ['half a tag', '"1', 400],
    ['nothing', '', 400],
    ['a star among tags', '*, "1"', 400],
  ])('takes %s', async (_name, tag, status) => {
    expect((await editor.patch(update, { body: 'x' }, { 'If-Match': tag })).status).toBe(status);
  });

  it('has to be there', async () => {
    const answer = await editor.patch(update, { body: 'x' });
    expect(answer).toMatchObject({ status: 428, body: { detail: expect.stringContaining('If-Match') } });
    expect((await editor.patch(ENTRY, { title: 'x' })).status).toBe(428);
    expect((await editor.get(update)).body).toMatchObject({ revision: 1 });
  });
});
