import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Media } from '../../../src/domain/media.ts';
import { DatelineError, ValidationError } from '../../../src/domain/errors.ts';
import { openMediaFiles } from '../../../src/store/media/media-files.ts';
import { findMediaBySha256, insertMedia, listMedia } from '../../../src/store/media/media.ts';
import { ENGINES, useDatabase } from '../../support/databases.ts';

const photo: Media = {
  id: 'photo-1',
  width: 800,
  height: 600,
  variants: [
    { type: 'image/jpeg', width: 400, height: 300, file: 'photo-1-400.jpg' },
    { type: 'image/webp', width: 800, height: 600, file: 'photo-1-800.webp' },
  ],
  createdAt: '2026-06-28T14:00:00.000Z',
};

describe.each(ENGINES)('media on %s', (engine) => {
  const store = useDatabase(engine);

  it('are given back by their ids', async () => {
    await insertMedia(store.db, photo, 'a'.repeat(64));

    expect(await listMedia(store.db, ['photo-1', 'photo-2'])).toEqual(new Map([['photo-1', photo]]));
    expect(await listMedia(store.db, [])).toEqual(new Map());
  });

  it('are found by the bytes that came in, of which one is stored', async () => {
    expect(await insertMedia(store.db, photo, 'a'.repeat(64))).toBe(true);
    expect(await insertMedia(store.db, { ...photo, id: 'photo-2' }, 'a'.repeat(64))).toBe(false);

    expect(await findMediaBySha256(store.db, 'a'.repeat(64))).toEqual(photo);
    expect(await findMediaBySha256(store.db, 'b'.repeat(64))).toBeUndefined();
  });

  it('refuse a picture without a size', async () => {
    await expect(insertMedia(store.db, { ...photo, width: 0 }, 'a'.repeat(64))).rejects.toThrow(
      /constraint/i,
    );
  });
});

describe('the files of pictures', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-media-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are written whole, in a folder made for them, over one of the same name', async () => {
    const files = openMediaFiles(`file:${folder}/deep/media`);

    await files.write('photo-1-400.jpg', Buffer.from('old'));
    await files.write('photo-1-400.jpg', Buffer.from('new'));

    expect(files.folder).toBe(`${folder}/deep/media`);
    expect(await readdir(files.folder)).toEqual(['photo-1-400.jpg']);
    expect(await readFile(`${files.folder}/photo-1-400.jpg`, 'utf8')).toBe('new');
  });

  it('are read whole, and may not be there', async () => {
    const files = openMediaFiles(`file:${folder}/media`);
    await files.write('photo-1-400.jpg', Buffer.from('x'));

    expect(await files.read('photo-1-400.jpg')).toEqual(Buffer.from('x'));
    expect(await files.read('photo-2-400.jpg')).toBeUndefined();
    await expect(files.read('../media/photo-1-400.jpg')).rejects.toThrow(ValidationError);
  });

  it('are removed, and may be gone already', async () => {
    const files = openMediaFiles(`file:${folder}/media`);
    await files.write('photo-1-400.jpg', Buffer.from('x'));

    await files.remove('photo-1-400.jpg');
    await files.remove('photo-1-400.jpg');

    expect(await readdir(files.folder)).toEqual([]);
    await expect(files.remove('../photo.jpg')).rejects.toThrow(ValidationError);
  });

  it.each(['../photo.jpg', 'a/b.jpg', '..', '.hidden', '', 'a\\b.jpg', 'a\0b.jpg', '/etc/passwd'])(
    'cannot be written outside their folder by the name %j',
    async (name) => {
      const files = openMediaFiles(`file:${folder}/media`);

      await expect(files.write(name, Buffer.from('x'))).rejects.toThrow(ValidationError);
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('say what to do where they cannot be written', async () => {
    await writeFile(`${folder}/file`, '');

    const writing = openMediaFiles(`file:${folder}/file`).write('photo.jpg', Buffer.from('x'));

    await expect(writing).rejects.toThrow(DatelineError);
    await expect(writing).rejects.toThrow(
      /photo\.jpg cannot be written\. Make sure that its folder can be written to\.$/,
    );
  });

  it.each(['s3://bucket', './media', 'file:'])('are not opened at %s', (url) => {
    expect(() => openMediaFiles(url)).toThrow('MEDIA_URL must begin with file: and name a folder');
  });
});
