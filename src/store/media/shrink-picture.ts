/** Pictures drawn anew in the sizes that pages show. What comes out holds pixels only: no EXIF, no place, no profile,
 *  no text, nothing that was hidden behind or within the picture. */
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { DatelineError } from '../../domain/errors.ts';
import { PICTURE_MAX_PIXELS, PICTURE_WIDTHS, type PictureType } from '../../domain/media.ts';
import { refusePicture } from './picture-source.ts';

/** One size and format of a picture. */
export interface ShrunkPicture {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Draws a picture anew as WebP and JPEG in each width, upright, in sRGB, on white where it is transparent. Of a
 *  picture that moves, the first frame. One picture at a time: the others wait, so that memory stays bounded.
 *  @param file  path of a file that demandPictureFile let pass
 *  @returns narrowest first
 *  @throws ValidationError it has too many pixels, or is damaged */
export async function shrinkPicture(file: string): Promise<readonly ShrunkPicture[]> {
  const mine = turn.then(() => shrink(file));
  turn = mine.then(
    () => undefined,
    () => undefined,
  );
  return mine;
}

let turn: Promise<void> = Promise.resolve();

// One thread and no memory of earlier pictures, and only the decoders of what is taken.
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`),
});

/** Very tall pictures, such as screenshots of whole pages, stay within what WebP can hold. */
const MAX_HEIGHT = 8000;
const TIMEOUT = { seconds: 60 };

async function shrink(file: string): Promise<readonly ShrunkPicture[]> {
  await demandFewPixels(file);
  const { data, info } = await decode(file);
  const variants: ShrunkPicture[] = [];
  for (const width of widthsFor(info.width)) {
    const sized = sharp(data, { raw: rawOf(info) }).resize({ width });
    variants.push(await encode('image/webp', sized), await encode('image/jpeg', sized));
  }
  return variants;
}

/** Reads the head of the file only: a few bytes can claim more pixels than the machine has memory. */
async function demandFewPixels(file: string): Promise<void> {
  const { width, height } = await orRefuse(
    sharp(file, { limitInputPixels: false, failOn: 'none' }).metadata(),
  );
  if (width * height <= PICTURE_MAX_PIXELS) return;
  throw refusePicture(
    `The picture has ${String(width)} by ${String(height)} pixels, more than 100 million: make it smaller.`,
  );
}

/** The pixels at the greatest width: decoded once, however many files are made of them. */
function decode(file: string): Promise<{ readonly data: Buffer; readonly info: OutputInfo }> {
  const options = { limitInputPixels: PICTURE_MAX_PIXELS, failOn: 'error', sequentialRead: true } as const;
  return orRefuse(
    sharp(file, options)
      .autoOrient()
      .resize({
        width: Math.max(...PICTURE_WIDTHS),
        height: MAX_HEIGHT,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .timeout(TIMEOUT)
      .toBuffer({ resolveWithObject: true }),
  );
}

async function orRefuse<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw refusePicture('The picture is damaged or cut off: save it anew, or choose another.', error);
  }
}

function widthsFor(widest: number): number[] {
  return [...PICTURE_WIDTHS.filter((width) => width < widest), widest];
}

function rawOf({ width, height, channels }: OutputInfo): {
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
} {
  return { width, height, channels };
}

async function encode(type: PictureType, picture: Sharp): Promise<ShrunkPicture> {
  const encoder =
    type === 'image/webp'
      ? picture.clone().webp({ quality: 78 })
      : picture.clone().jpeg({ quality: 80, mozjpeg: true });
  try {
    const { data, info } = await encoder.toBuffer({ resolveWithObject: true });
    return { type, width: info.width, height: info.height, bytes: data };
  } catch (error) {
    throw new DatelineError(`The picture cannot be written as ${type}.`, { cause: error });
  }
}
