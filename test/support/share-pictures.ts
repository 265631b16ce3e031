/** Share pictures for tests, and where their ink is. */
import sharp from 'sharp';
import type { SharePicture } from '../../src/domain/share-picture.ts';

/** Harbour Daily of March 5, 2026, unless told otherwise. */
export function buildSharePicture(given: Partial<SharePicture> = {}): SharePicture {
  return {
    siteName: 'Dateline',
    seriesName: 'Harbour Daily',
    title: 'The Ferry Drifts',
    stamp: 'UPDATE 1400 GMT',
    date: 'Thursday, March 5, 2026',
    accent: 'teal',
    side: 'left',
    ...given,
  };
}

export interface Ink {
  readonly format: string;
  readonly width: number;
  readonly height: number;
  /** Pixels of the box that holds everything below the bar. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** How many pixels differ from the paper, among the rows given. */
  count(fromRow: number, toRow: number): number;
}

const BAR = 16;

/** Looks at a picture: its format, its size, and where something is drawn on the paper. */
export async function readInk(png: Buffer): Promise<Ink> {
  const { format } = await sharp(png).metadata();
  const { data, info } = await sharp(png)
    .toColourspace('b-w')
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const inkOf = (fromRow: number, toRow: number) => {
    const places: { readonly x: number; readonly y: number }[] = [];
    for (let place = fromRow * width; place < toRow * width; place += 1) {
      if ((data[place] ?? 0) < 200) places.push({ x: place % width, y: Math.floor(place / width) });
    }
    return places;
  };
  const box = { left: width, right: 0, bottom: 0 };
  for (const { x, y } of inkOf(BAR, height)) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  }
  return { format, width, height, ...box, count: (fromRow, toRow) => inkOf(fromRow, toRow).length };
}
