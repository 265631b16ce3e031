import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ApiClient, useApi } from '../support/api-client.ts';
import { MEDIA_PLACES } from '../support/media-places.ts';
import { toRecord } from '../support/json-values.ts';
import { drawPicture } from '../support/pictures.ts';
import { useSite } from '../support/site.ts';
import { type Question, visit } from '../support/visit.ts';

const FILE = '0190a5e0-0000-7000-8000-000000000001-480.jpg';
const BYTES = Buffer.from('as if it were a picture');

describe.each(MEDIA_PLACES)('a picture in %s', (place) => {
  const site = useSite('sqlite', place);
  const ask = (question: Question = {}, file = FILE) => visit(site, `/media/${file}`, question);

  beforeEach(() => site.context.media.write(FILE, BYTES));

  it('is sent whole, to be kept for ever', async () => {
    const { status, headers, body } = await ask();

    expect([status, body]).toEqual([200, BYTES.toString()]);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(BYTES.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers.etag).toMatch(/^"[\w-]{43}"$/);
  });

  it('is told of without being sent', async () => {
    const { status, headers, body } = await ask({ method: 'HEAD' });
    expect([status, headers['content-length'], body]).toEqual([200, String(BYTES.length), '']);
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await ask();
    const again = await ask({ headers: { 'If-None-Match': headers.etag } });

    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect((await ask({ headers: { 'If-None-Match': '"another"' } })).status).toBe(200);
  });

  it.each([
    ['bytes=0-1', 206, 'as', 'bytes 0-1/23'],
    ['bytes=16-', 206, 'picture', 'bytes 16-22/23'],
    ['bytes=-7', 206, 'picture', 'bytes 16-22/23'],
    ['bytes=99-', 416, '', 'bytes */23'],
    ['bytes=0-1,4-5', 200, BYTES.toString(), undefined],
    ['lines=0-1', 200, BYTES.toString(), undefined],
    ['nonsense', 200, BYTES.toString(), undefined],
  ])('is sent in part where %s asks for it', async (Range, status, body, range) => {
    const answer = await ask({ headers: { Range } });
    expect([answer.status, answer.body, answer.headers['content-range']]).toEqual([status, body, range]);
  });

  it('is sent whole where the part would be of another file', async () => {
    const { headers } = await ask();
    const part = (etag?: string) => ask({ headers: { Range: 'bytes=0-1', 'If-Range': etag } });

    expect((await part(headers.etag)).status).toBe(206);
    expect((await part('"another"')).body).toBe(BYTES.toString());
  });

  it.each(['none.jpg', '..%2f..%2fpackage.json', '%2e%2e', 'a%00b', 'a/b.jpg'])(
    'is none of %s, and that is not kept for ever',
    async (file) => {
      const { status, headers } = await ask({}, file);
      expect(status).toBe(404);
      expect(headers['cache-control']).not.toContain('immutable');
    },
  );

  it('is still sent from memory when the place is gone; another one may be there later', async () => {
    await ask();
    await site.breakMedia();

    expect((await ask()).body).toBe(BYTES.toString());
    const { status, headers } = await ask({}, 'another.jpg');
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '30', 'no-store']);
  });
});

describe.each(MEDIA_PLACES)('a picture on its way into %s', (place) => {
  const site = useSite('sqlite', place);
  const api = useApi(site);
  let editor: ApiClient;

  beforeEach(async () => {
    await site.publishDay({ day: '2026-03-05' });
    editor = await api.as({ role: 'editor', series: ['harbour-daily'] });
  });

  const send = async () => {
    const form = new FormData();
    const png = await drawPicture({ width: 500, height: 250 }).png().toBuffer();
    form.append('file', new Blob([Uint8Array.from(png)]), 'a.png');
    return editor.send('POST', '/media', { body: form });
  };

  it('is there for readers when it is acknowledged', async () => {
    const { status, body } = await send();
    expect(status).toBe(201);
    const shown = await visit(site, String(toRecord(body)['url']));
    expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/jpeg']);
  });

  it('leaves no trace in the database where it cannot be kept, and says why', async () => {
    await site.breakMedia();

    const { status, body } = await send();

    expect(status).toBe(503);
    expect(toRecord(body)['detail']).toMatch(/cannot be written|does not answer/);
    expect(await site.context.db.reader.selectFrom('media').select('id').execute()).toEqual([]);
  });
});
