import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ApiClient, useApi } from '../../support/api-client.ts';
import { drawPicture } from '../../support/pictures.ts';
import { toRecord } from '../../support/json-values.ts';
import { useSite } from '../../support/site.ts';

describe('pictures of the API', () => {
  const site = useSite();
  const api = useApi(site);
  let editor: ApiClient;

  beforeEach(async () => {
    await site.publishDay({ day: '2026-03-05' });
    editor = await api.as({ role: 'editor', series: ['harbour-daily'] });
  });

  const sendFile = (bytes: Uint8Array | string, field = 'file') => {
    const form = new FormData();
    form.append(field, new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)]), 'a.png');
    return editor.send('POST', '/media', { body: form });
  };
  const drawPng = () => drawPicture({ width: 500, height: 250 }).png().toBuffer();

  it('are taken in, shown to readers, and are the lead of an entry', async () => {
    const taken = await sendFile(await drawPng());
    expect(taken.status).toBe(201);
    expect(taken.body).toEqual({
      id: expect.any(String),
      url: expect.stringMatching(/^\/media\/.+-500[.]jpg$/),
      width: 500,
      height: 250,
    });
    const { id, url } = toRecord(taken.body);
    expect((await fetch(site.address() + String(url))).headers.get('Content-Type')).toBe('image/jpeg');
    const lead = { mediaId: String(id), caption: 'The quay', credit: 'Ada', alt: 'A quay', warning: '' };
    const entry = '/series/harbour-daily/entries/2026-03-05';
    const changed = await editor.patch(entry, { lead }, { 'If-Match': '*' });
    expect(changed.body).toMatchObject({ lead });
    expect(await (await fetch(`${site.address()}/harbour-daily/2026/03/05`)).text()).toContain('The quay');
  });

  it('are the same when the same file comes again', async () => {
    const png = await drawPng();
    const { body } = await sendFile(png);
    expect((await sendFile(png)).body).toEqual(body);
  });

  it('are refused where they are none, and where they are nowhere', async () => {
    expect(await sendFile('<svg xmlns="http://www.w3.org/2000/svg"/>')).toMatchObject({
      status: 422,
      body: { errors: { file: expect.any(String) } },
    });
    expect((await sendFile(await drawPng(), 'picture')).status).toBe(422);
    expect((await editor.send('POST', '/media', { body: new FormData() })).status).toBe(422);
    expect((await editor.post('/media', { file: 'x' })).status).toBe(415);
    expect((await editor.send('POST', '/media')).status).toBe(415);
    const headers = { 'Content-Type': 'multipart/form-data' };
    expect((await editor.send('POST', '/media', { body: 'x', headers })).status).toBe(422);
  });

  it('are refused where they are too large', async () => {
    expect((await sendFile(new Uint8Array(25_000_001))).status).toBe(413);
  });

  it('are taken from nobody', async () => {
    expect((await api.withToken(undefined).send('POST', '/media')).status).toBe(401);
  });
});
