import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ValidationError } from '../../../src/domain/errors.ts';
import { MEDIA_PLACES, useMediaFiles } from '../../support/media-places.ts';

const ODD_NAMES = [
  '../photo.jpg',
  'a/b.jpg',
  '..',
  '.hidden',
  '',
  'a\\b.jpg',
  'a\0b.jpg',
  '/etc/passwd',
  'a?b',
];

describe.each(MEDIA_PLACES)('the files of pictures in %s', (place) => {
  const media = useMediaFiles(place);

  it('are read as they were written, also over one of the same name', async () => {
    const { files } = media;
    await files.write('photo-1-400.jpg', Buffer.from('old'));
    await files.write('photo-1-400.jpg', Buffer.from('new'));

    expect(await files.read('photo-1-400.jpg')).toEqual(Buffer.from('new'));
  });

  it('may be of nothing, and of any size', async () => {
    const { files } = media;
    const bytes = randomBytes(12_000_000);
    await files.write('none.jpg', new Uint8Array());
    await files.write('large.webp', bytes);

    expect(await files.read('none.jpg')).toEqual(Buffer.alloc(0));
    expect((await files.read('large.webp'))?.equals(bytes)).toBe(true);
  });

  it('may not be there', async () => {
    expect(await media.files.read('photo-2-400.jpg')).toBeUndefined();
  });

  it('are removed, and may be gone already', async () => {
    const { files } = media;
    await files.write('photo-1-400.jpg', Buffer.from('x'));

    await files.remove('photo-1-400.jpg');
    await files.remove('photo-1-400.jpg');

    expect(await files.read('photo-1-400.jpg')).toBeUndefined();
  });

  it.each(ODD_NAMES)('are neither written, found nor removed by the name %j', async (name) => {
    const { files } = media;

    await expect(files.write(name, Buffer.from('x'))).rejects.toThrow(ValidationError);
    await expect(files.remove(name)).rejects.toThrow(ValidationError);
    expect(await files.read(name)).toBeUndefined();
  });
});
