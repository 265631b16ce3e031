import { describe, expect, it } from '@jest/globals';
import type { Media } from '../../../src/domain/media.ts';
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
