import { mkdtemp, readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { removeFiles, removeLeftFiles } from '../../../src/services/media/remove-files.ts';
import { storePicture } from '../../../src/services/media/store-picture.ts';
import type { Context } from '../../../src/services/context.ts';
import { listUnclaimedFiles } from '../../../src/store/media/unclaimed-files.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';
import { drawPicture } from '../../support/pictures.ts';

const LATER = '2099-01-01T00:00:00.000Z';

/** Kept in two widths and two formats. */
let picture = { path: '' };
beforeAll(async () => {
  picture = { path: path.join(await mkdtemp(path.join(os.tmpdir(), 'dateline-pictures-')), 'sent') };
  await drawPicture({ width: 500 }).png().toFile(picture.path);
});

describe.each(ENGINES)('files that no picture claims, on %s', (engine) => {
  const newsroom = useNewsroom(engine);
  const listNoted = () => listUnclaimedFiles(newsroom.context.db.reader, LATER, 99);
  const listFiles = () => readdir(newsroom.mediaFolder);

  /** As if the process had been killed when half of its files were written: nothing is done after that. */
  async function breakOff(): Promise<void> {
    const { context } = newsroom;
    let written = 0;
    const media: Context['media'] = {
      ...context.media,
      write: (name, bytes) =>
        (written += 1) > 2 ? Promise.reject(new Error('killed')) : context.media.write(name, bytes),
      remove: () => Promise.reject(new Error('killed')),
    };
    await expect(storePicture({ ...context, media }, picture, null)).rejects.toThrow('killed');
  }

  it('are none of a picture that was taken in', async () => {
    const { variants } = await storePicture(newsroom.context, picture, null);

    expect(await listNoted()).toEqual([]);
    newsroom.setClock(LATER);
    await removeLeftFiles(newsroom.context);
    expect((await listFiles()).sort()).toEqual(variants.map(({ file }) => file).sort());
  });

  it('are not those of a picture whose taking in was thought to have failed', async () => {
    const { variants } = await storePicture(newsroom.context, picture, null);
    const files = variants.map(({ file }) => file).sort();

    await removeFiles(newsroom.context, files);

    expect((await listFiles()).sort()).toEqual(files);
  });

  it('go a day after whoever wrote them was broken off, and not sooner', async () => {
    await breakOff();
    newsroom.setClock('2026-03-06T11:59:00.000Z');
    await removeLeftFiles(newsroom.context);
    expect(await listFiles()).toHaveLength(2);

    newsroom.setClock('2026-03-06T12:01:00.000Z');
    await removeLeftFiles(newsroom.context);
    expect(await listFiles()).toEqual([]);
    expect(await listNoted()).toEqual([]);
  });

  it('stay noted until their place lets them go', async () => {
    await breakOff();
    const noted = await listNoted();
    newsroom.setClock(LATER);
    await newsroom.breakMedia();

    await removeLeftFiles(newsroom.context);

    expect(noted.length).toBeGreaterThan(2);
    expect(await listUnclaimedFiles(newsroom.context.db.reader, LATER, 99)).toEqual(noted);
  });
});
