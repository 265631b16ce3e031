import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UnavailableError } from '../../../src/domain/errors.ts';
import { openFolderFiles } from '../../../src/store/media/folder-files.ts';

describe('a folder of pictures', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-media-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made for the first file, and holds nothing else', async () => {
    const files = openFolderFiles(`${folder}/deep/media`);
    await files.write('photo-1-400.jpg', Buffer.from('old'));
    await files.write('photo-1-400.jpg', Buffer.from('new'));

    expect(await readdir(`${folder}/deep/media`)).toEqual(['photo-1-400.jpg']);
  });

  it('holds a whole picture when it is written several times at once', async () => {
    const files = openFolderFiles(folder);
    const [a, b] = ['a', 'b'].map((letter) => Buffer.alloc(500_000, letter));

    await Promise.all([a, b, a, b].map((bytes) => files.write('photo.jpg', bytes ?? Buffer.alloc(0))));

    expect([a?.toString(), b?.toString()]).toContain((await files.read('photo.jpg'))?.toString());
    expect(await readdir(folder)).toEqual(['photo.jpg']);
  });

  it('gets nothing written beside it', async () => {
    const files = openFolderFiles(`${folder}/media`);

    await expect(files.write('../photo.jpg', Buffer.from('x'))).rejects.toThrow('cannot be stored as');
    expect(await readdir(folder)).toEqual([]);
  });

  it('that is none says what to do', async () => {
    await writeFile(`${folder}/file`, '');
    const files = openFolderFiles(`${folder}/file`);

    const writing = files.write('photo.jpg', Buffer.from('x'));
    await expect(writing).rejects.toThrow(UnavailableError);
    await expect(writing).rejects.toThrow(
      /photo\.jpg cannot be written\. Make sure that its folder can be written to\.$/,
    );
    await expect(files.read('photo.jpg')).rejects.toThrow(
      /photo\.jpg cannot be read\. Make sure that it can be\.$/,
    );
    await expect(files.remove('photo.jpg')).rejects.toThrow(/photo\.jpg cannot be removed\./);
  });
});
