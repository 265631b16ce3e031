/** Drawing a share picture: paper, a bar and words; it needs no photo and no font of the machine. */
import sharp, { type OverlayOptions } from 'sharp';
import type { Accent } from '../../domain/series.ts';
import { SHARE_PICTURE_SIZE, type SharePicture } from '../../domain/share-picture.ts';
import { type DrawnText, drawFitting } from './picture-text.ts';

/** The colours of light paper, as the style sheets have them. */
export const SHARE_PICTURE_COLOURS = {
  paper: '#fcfcfa',
  ink: '#1b1b19',
  soft: '#5b5954',
  accents: {
    red: '#a8201a',
    orange: '#a3430b',
    ochre: '#7a5a00',
    green: '#2a6b2d',
    teal: '#00686a',
    blue: '#1d4f9c',
    violet: '#5a3aa6',
    plum: '#8a2463',
  } satisfies Record<Accent, string>,
} as const;

/** Draws the picture.
 *  @param picture  each text of it legal in XML
 *  @returns a PNG of 1200 by 630 pixels, some 20 KB */
export async function drawSharePicture(picture: SharePicture): Promise<Buffer> {
  const { paper, accents } = SHARE_PICTURE_COLOURS;
  const accent = accents[picture.accent];
  const bar = { create: { width: WIDTH, height: BAR, channels: 3, background: accent } } as const;
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: paper } })
    .composite([{ input: bar, left: 0, top: 0 }, ...(await drawTexts(picture, accent))])
    .png({ palette: true, colours: 64 })
    .toBuffer();
}

const { width: WIDTH, height: HEIGHT } = SHARE_PICTURE_SIZE;
const BAR = 16;
const MARGIN = 72;
const COLUMN = WIDTH - 2 * MARGIN;
const TITLE_SIZES = [84, 72, 62, 54] as const;

async function drawTexts(picture: SharePicture, accent: string): Promise<OverlayOptions[]> {
  const { ink, soft } = SHARE_PICTURE_COLOURS;
  const { seriesName, title, stamp, date, siteName, side } = picture;
  const far = side === 'left' ? 'right' : 'left';
  const line = { width: COLUMN, height: 60, sizes: [36, 30] } as const;
  const texts = await Promise.all([
    place({ ...line, text: seriesName, colour: accent, side, top: 72, width: 760 }),
    place({ ...line, text: siteName, colour: soft, side: far, top: 72, width: 260 }),
    place({
      text: title === '' ? date : title,
      ...{ colour: ink, side, top: 164, width: COLUMN, height: 300, sizes: TITLE_SIZES },
    }),
    place({ ...line, text: stamp ?? '', colour: accent, side, top: 486 }),
    place({ ...line, text: title === '' ? '' : date, colour: soft, side, top: 540 }),
  ]);
  return texts.flat();
}

interface PlacedText {
  readonly text: string;
  readonly colour: string;
  readonly side: 'left' | 'right';
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly [number, ...number[]];
}

async function place({ text, side, top, ...space }: PlacedText): Promise<OverlayOptions[]> {
  const drawn = text === '' ? undefined : await drawFitting(text, space);
  if (!drawn) return [];
  const { pixels, width, height } = await crop(drawn, space);
  const left = side === 'left' ? MARGIN : WIDTH - MARGIN - width;
  return [{ input: pixels, raw: { width, height, channels: 4 }, left, top }];
}

/** Marks heaped on a letter can reach beyond every line. */
async function crop(
  drawn: DrawnText,
  space: { readonly width: number; readonly height: number },
): Promise<DrawnText> {
  const width = Math.min(drawn.width, space.width);
  const height = Math.min(drawn.height, space.height);
  if (width === drawn.width && height === drawn.height) return drawn;
  const { width: fromWidth, height: fromHeight } = drawn;
  const pixels = await sharp(drawn.pixels, { raw: { width: fromWidth, height: fromHeight, channels: 4 } })
    .extract({ left: 0, top: 0, width, height })
    .raw()
    .toBuffer();
  return { pixels, width, height };
}
