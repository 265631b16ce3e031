import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { Account } from '../../../src/domain/account.ts';
import { ForbiddenError, ValidationError } from '../../../src/domain/errors.ts';
import type { Media } from '../../../src/domain/media.ts';
import { storePicture } from '../../../src/services/media/store-picture.ts';
import { listAuditRows } from '../../../src/store/audit.ts';
import { listMedia } from '../../../src/store/media/media.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';
import * as pictures from '../../support/pictures.ts';

const UNKNOWN = 'The file is no picture that can be read here: send JPEG, PNG, WebP, AVIF or GIF.';
const SVG = 'SVG pictures are not taken, since they can hold scripts: send the picture as PNG or JPEG.';
const DAMAGED = 'The picture is damaged or cut off: save it anew, or choose another.';
const DISABLED: Account = {
  id: 'account-1',
  email: 'ada@news.example',
  name: 'Ada',
  role: 'admin',
  isDisabled: true,
  seriesIds: [],
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-pictures-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function save(bytes: Uint8Array): Promise<{ path: string }> {
  const file = path.join(folder, 'sent');
  await writeFile(file, bytes);
  return { path: file };
}

/** Pixels of the files as they are, in the order of the variants. */
async function sizesIn(folderOfMedia: string, { variants }: Media): Promise<[number, number][]> {
  const found = variants.map(({ file }) => sharp(path.join(folderOfMedia, file)).metadata());
  return (await Promise.all(found)).map(({ width, height }) => [width, height]);
}

describe.each(ENGINES)('a picture on %s', (engine) => {
  const newsroom = useNewsroom(engine);
  const store = async (bytes: Uint8Array) => storePicture(newsroom.context, await save(bytes), null);

  it('is kept in three widths and two formats, narrowest first', async () => {
    const media = await store(await pictures.drawPicture({ width: 2000, height: 1000 }).jpeg().toBuffer());

    expect([media.width, media.height]).toEqual([1600, 800]);
    expect(media.variants.map(({ type, width, height, file }) => ({ type, width, height, file }))).toEqual(
      [480, 960, 1600].flatMap((width) => [
        { type: 'image/webp', width, height: width / 2, file: `${media.id}-${String(width)}.webp` },
        { type: 'image/jpeg', width, height: width / 2, file: `${media.id}-${String(width)}.jpg` },
      ]),
    );
    expect(await listMedia(newsroom.context.db.reader, [media.id])).toEqual(new Map([[media.id, media]]));
    expect(await sizesIn(newsroom.mediaFolder, media)).toEqual(
      media.variants.map(({ width, height }) => [width, height]),
    );
  });

  it('that was stored before is the same picture', async () => {
    const bytes = await pictures.drawPicture().png().toBuffer();
    const first = await store(bytes);
    newsroom.setClock('2026-03-06T12:00:00.000Z');

    expect(await store(bytes)).toEqual(first);
    expect(await readdir(newsroom.mediaFolder)).toHaveLength(2);
    expect(await listAuditRows(newsroom.context.db.reader, { before: null, limit: 9 })).toEqual([
      expect.objectContaining({ act: 'media.add', object: first.id, accountId: null }),
    ]);
  });

  it('that is sent twice at once is stored once', async () => {
    const file = await save(await pictures.drawPicture().png().toBuffer());
    const both = await Promise.all([1, 2].map(() => storePicture(newsroom.context, file, null)));

    expect(both[0]).toEqual(both[1]);
    expect((await readdir(newsroom.mediaFolder)).sort()).toEqual(
      both[0]?.variants.map((variant) => variant.file).sort(),
    );
  });

  it('leaves nothing where it cannot be stored', async () => {
    const file = await save(await pictures.drawPicture().png().toBuffer());
    // The audit, which is written last, refuses what is no instant.
    let told = 0;
    const now = () => ((told += 1) > 2 ? 'no instant' : newsroom.context.clock.now());

    await expect(storePicture({ ...newsroom.context, clock: { now } }, file, null)).rejects.toThrow(
      /constraint/i,
    );
    expect(await readdir(newsroom.mediaFolder)).toEqual([]);
    expect(await newsroom.context.db.reader.selectFrom('unclaimed_files').select('file').execute()).toEqual(
      [],
    );
  });
});

describe('a picture that is drawn anew', () => {
  const newsroom = useNewsroom();
  const store = async (bytes: Uint8Array) => storePicture(newsroom.context, await save(bytes), null);

  it('is never wider than it came', async () => {
    const media = await store(await pictures.drawPicture({ width: 700, height: 350 }).webp().toBuffer());
    expect(media.variants.map(({ width }) => width)).toEqual([480, 480, 700, 700]);
  });

  it('stands upright and tells neither place nor maker', async () => {
    const photo = await pictures.drawTelephonePhoto();
    expect(photo.toString('latin1')).toMatch(/Fisherphone[^]*Secret place/);

    const media = await store(photo);

    expect([media.width, media.height]).toEqual([300, 400]);
    for (const { file } of media.variants) {
      const bytes = await readFile(pathOf(file));
      expect(bytes.toString('latin1')).not.toMatch(/Exif|Fisherphone|Vane|Secret|xmpmeta|ICC_PROFILE|ICCP/);
      const { exif, xmp, icc, orientation } = await sharp(pathOf(file)).metadata();
      expect([exif, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
      // The blue quarter was top left on its side; a quarter turn brings it to the top right.
      expect(await isBlueAt(pathOf(file), { left: 0.8, top: 0.2 })).toBe(true);
      expect(await isBlueAt(pathOf(file), { left: 0.2, top: 0.2 })).toBe(false);
    }
  });

  it('holds nothing that was hidden in it', async () => {
    const hidden = '<html><script>alert(1)</script></html>';
    const jpeg = await pictures.drawPicture().jpeg().toBuffer();
    const comment = Buffer.from(`\xff\xfe\0${String.fromCharCode(hidden.length + 2)}${hidden}`, 'latin1');
    const polyglot = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), Buffer.from(hidden)]);

    const media = await store(polyglot);

    for (const { file } of media.variants) {
      expect((await readFile(pathOf(file))).toString('latin1')).not.toContain('script');
    }
  });

  it.each([
    ['PNG with transparency', () => pictures.drawPicture().ensureAlpha(0.5).png()],
    ['GIF', () => pictures.drawPicture().gif()],
    ['AVIF', () => pictures.drawPicture().avif({ effort: 0 })],
    ['JPEG in CMYK', () => pictures.drawPicture().toColourspace('cmyk').jpeg()],
    ['grey JPEG', () => pictures.drawPicture().greyscale().jpeg()],
    ['PNG of 16 bits', () => pictures.drawPicture().toColourspace('rgb16').png()],
  ])('may come as %s', async (_name, draw) => {
    const media = await store(await draw().toBuffer());
    expect(await sizesIn(newsroom.mediaFolder, media)).toEqual([
      [400, 300],
      [400, 300],
    ]);
  });

  it('is the first frame of one that moves', async () => {
    const frames = Buffer.alloc(40 * 90 * 3, 200);
    const moving = sharp(frames, { raw: { width: 40, height: 90, channels: 3, pageHeight: 30 } });
    expect(await store(await moving.gif().toBuffer())).toMatchObject({ width: 40, height: 30 });
  });

  it('may be very tall', async () => {
    const media = await store(await pictures.drawPicture({ width: 900, height: 18_000 }).png().toBuffer());
    expect([media.width, media.height]).toEqual([400, 8000]);
  });

  it('may be a photo of 12 MB', async () => {
    const photo = await pictures.drawLargePhoto();
    expect(photo.length).toBeGreaterThan(10_000_000);
    expect(await store(photo)).toMatchObject({ width: 1600, height: 1067 });
  });

  async function isBlueAt(file: string, at: { left: number; top: number }): Promise<boolean> {
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
    const row = Math.floor(at.top * info.height);
    const place = (row * info.width + Math.floor(at.left * info.width)) * info.channels;
    return (data[place + 2] ?? 0) > 200 && (data[place] ?? 255) < 60;
  }

  function pathOf(file: string): string {
    return path.join(newsroom.mediaFolder, file);
  }
});

describe('a file that is refused', () => {
  const newsroom = useNewsroom();

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['an empty one', () => Buffer.alloc(0), 'The file is empty: choose the picture again.'],
    ['text', () => Buffer.from('<!doctype html><p>Hello'), UNKNOWN],
    ['a PDF', () => Buffer.from('%PDF-1.7 hello'), UNKNOWN],
    ['a TIFF', () => pictures.drawPicture().tiff().toBuffer(), UNKNOWN],
    ['a drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), SVG],
    ['a drawing that says it is XML', () => Buffer.from('<?xml version="1.0"?><svg/>'), SVG],
    [
      'a HEIC',
      () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'HEIC pictures cannot be read here: send the picture as JPEG.',
    ],
    [
      'a bomb',
      () => pictures.buildBomb(30_000, 30_000),
      'The picture has 30000 by 30000 pixels, more than 100 million: make it smaller.',
    ],
    ['a bomb within the bound, without its rows', () => pictures.buildBomb(9000, 9000), DAMAGED],
    [
      'a JPEG cut off',
      async () => (await pictures.drawPicture().jpeg().toBuffer()).subarray(0, 900),
      DAMAGED,
    ],
    ['a PNG cut off', async () => (await pictures.drawPicture().png().toBuffer()).subarray(0, 600), DAMAGED],
    ['a JPEG that is only a beginning', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), DAMAGED],
    [
      'one larger than 25 MB',
      () => Buffer.alloc(25_000_001, 1),
      'The picture is larger than 25 MB: make it smaller.',
    ],
  ])('is %s', async (_name, make, message) => {
    const file = await save(await make());

    const storing = storePicture(newsroom.context, file, null);

    await expect(storing).rejects.toThrow(ValidationError);
    await expect(storing).rejects.toMatchObject({ message, fields: { file: message } });
    await expect(readdir(newsroom.mediaFolder)).rejects.toThrow('ENOENT');
  });

  it('is any of a disabled account', async () => {
    const file = await save(await pictures.drawPicture().png().toBuffer());
    await expect(storePicture(newsroom.context, file, DISABLED)).rejects.toThrow(ForbiddenError);
  });
});
