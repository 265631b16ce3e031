import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { UnavailableError } from '../../../src/domain/errors.ts';
import type { MediaFiles } from '../../../src/store/media/media-files.ts';
import { openS3Files } from '../../../src/store/media/s3-files.ts';
import { parseS3Url } from '../../../src/store/media/s3-place.ts';
import { S3_KEY, useS3Store } from '../../support/s3-store.ts';

/** So that nobody waits for what does not come. */
const HURRIED = { tryMs: 200, restsMs: [1, 1] };
const UNHURRIED = { tryMs: 10_000, restsMs: [1, 1] };
const PHOTO = Buffer.from('as if it were a picture');

function open(url: string, key = S3_KEY, patience = HURRIED): MediaFiles {
  return openS3Files(parseS3Url(url, { key, region: null }), patience);
}

describe('an S3 store', () => {
  const store = useS3Store();

  it('tells whoever reads the bucket itself what a file is', async () => {
    await open(store.mediaUrl, S3_KEY, UNHURRIED).write('photo.webp', PHOTO);

    const { headers } = await fetch(`${store.endpoint}/pictures/live/photo.webp`);
    expect(headers.get('content-type')).toBe('image/webp');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    ['InvalidAccessKeyId', { ...S3_KEY, id: 'SOMEBODY' }],
    ['SignatureDoesNotMatch', { ...S3_KEY, secret: 'not the secret' }],
  ])('that refuses a key names the settings to look at, and no secret: %s', async (code, key) => {
    const files = open(store.mediaUrl, key, UNHURRIED);

    const asking = [
      () => files.write('photo.jpg', PHOTO),
      () => files.read('photo.jpg'),
      () => files.remove('photo.jpg'),
    ];
    for (const ask of asking) {
      const error: unknown = await ask().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UnavailableError);
      expect(String(error)).toContain(`refused the key (403 ${code}): check AWS_ACCESS_KEY_ID`);
      expect(String(error)).not.toContain(key.secret);
    }
  });

  it('without the bucket says so, also to whoever only reads', async () => {
    const files = open(store.mediaUrl.replace('pictures', 'elsewhere'), S3_KEY, UNHURRIED);

    await expect(files.read('photo.jpg')).rejects.toThrow('has no bucket elsewhere: make it');
    await expect(files.write('photo.jpg', PHOTO)).rejects.toThrow('has no bucket elsewhere: make it');
  });

  it('that is away is told of by its address', async () => {
    const files = open(store.mediaUrl);
    await store.stop();

    await expect(files.write('photo.jpg', PHOTO)).rejects.toThrow(
      `The picture store at ${store.endpoint} does not answer`,
    );
    await expect(files.read('photo.jpg')).rejects.toThrow(UnavailableError);
  });
});

describe('a store that has trouble', () => {
  let stop: (() => void) | undefined;
  afterEach(() => stop?.());

  /** Pictures behind a server that answers as it is told. */
  async function behind(answer: RequestListener, patience = HURRIED): Promise<MediaFiles> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    stop = () => {
      server.closeAllConnections();
      server.close();
    };
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    return open(`s3://pictures?endpoint=http://127.0.0.1:${String(port)}`, S3_KEY, patience);
  }

  it('is asked again, a few times', async () => {
    let asked = 0;
    const files = await behind((_request, response) => {
      asked += 1;
      response.writeHead(asked < 3 ? 503 : 200).end(PHOTO);
    }, UNHURRIED);

    expect(await files.read('photo.jpg')).toEqual(PHOTO);
    expect(asked).toBe(3);
  });

  it('is given up, with what it said', async () => {
    const files = await behind((_request, response) => {
      response.writeHead(500).end('<Error><Code>InternalError</Code></Error>');
    }, UNHURRIED);

    await expect(files.read('photo.jpg')).rejects.toThrow('The picture store answered 500 InternalError');
  });

  it.each<[string, RequestListener]>([
    ['says nothing', () => undefined],
    [
      'stops in the middle',
      (_request, response) => response.writeHead(200, { 'Content-Length': 99 }).write('x'),
    ],
  ])('and %s is not waited for', async (_what, answer) => {
    await expect((await behind(answer)).read('photo.jpg')).rejects.toThrow('does not answer');
  });

  it('because the bucket is in another region says so', async () => {
    const files = await behind((_request, response) => {
      response.writeHead(301).end('<Error><Code>PermanentRedirect</Code></Error>');
    }, UNHURRIED);

    await expect(files.read('photo.jpg')).rejects.toThrow('does not have pictures in the region us-east-1');
  });

  it('is sent nothing that it could take for other bytes', async () => {
    const sent: unknown[] = [];
    const files = await behind((request, response) => {
      sent.push(request.headers['x-amz-content-sha256'], request.headers['content-length']);
      response.end();
    }, UNHURRIED);
    await files.write('photo.jpg', Buffer.from('abc'));

    expect(sent).toEqual(['ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', '3']);
  });
});
