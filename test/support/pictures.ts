/** Files of pictures for tests of uploads, sound and otherwise. Nothing here needs a decoder: uploads forbid most. */
import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A red picture with a blue top left quarter, so that its corners tell how it stands. */
export function drawPicture({ width = 400, height = 300 }: { width?: number; height?: number } = {}): Sharp {
  const blue = { r: 0, g: 0, b: 255 };
  const quarter = {
    width: Math.ceil(width / 2),
    height: Math.ceil(height / 2),
    channels: 3,
    background: blue,
  } as const;
  return sharp({ create: { width, height, channels: 3, background: { r: 255, g: 0, b: 0 } } }).composite([
    { input: { create: quarter }, left: 0, top: 0 },
  ]);
}

/** A JPEG as a telephone writes it: lying on its side (orientation 6), with the place and the maker. */
export function drawTelephonePhoto(): Promise<Buffer> {
  return drawPicture()
    .withExif({
      IFD0: { Orientation: '6', Make: 'Fisherphone', Copyright: 'R. Vane' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '33/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '36/1 18/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Secret place</x:xmpmeta>')
    .jpeg()
    .toBuffer();
}

/** A JPEG of 24 million pixels and about 12 MB, as noisy as a photo of leaves. */
export function drawLargePhoto(): Promise<Buffer> {
  const [width, height] = [6000, 4000];
  const grain = randomBytes(width * height);
  return sharp(grain, { raw: { width, height, channels: 1 } })
    .blur(0.6)
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .toBuffer();
}

/** A PNG of a few hundred bytes that claims that many pixels, and holds a row or two. */
export function buildBomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    buildChunk('IHDR', head),
    buildChunk('IDAT', deflateSync(Buffer.alloc(width * 6))),
    buildChunk('IEND', Buffer.alloc(0)),
  ]);
}

function buildChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
