// Draws the pictures of the sample series and writes sample/media: run it with `node bin/make-sample-photos.ts`.
// With `--svg FOLDER` it writes the drawings themselves there and nothing else.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Media, PictureVariant } from '../src/domain/media.ts';
import { drawAdrift } from './sample-photos/scenes/adrift.ts';
import { drawBreakwater } from './sample-photos/scenes/breakwater.ts';
import { drawChart } from './sample-photos/scenes/chart.ts';
import { drawDawn } from './sample-photos/scenes/dawn.ts';
import { drawDusk } from './sample-photos/scenes/dusk.ts';
import { drawFlood } from './sample-photos/scenes/flood.ts';
import { drawLifeboat } from './sample-photos/scenes/lifeboat.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'sample', 'media');
const WIDTHS = [480, 960, 1600] as const;

/** The ids stand in the copy and in extras.json, so they never change. */
const PICTURES = [
  { name: 'dawn', id: '019cb76e-8700-71f0-a27a-845af80d9ccf', draw: drawDawn },
  { name: 'breakwater', id: '019cb96f-c007-73a5-a5fe-00279852194e', draw: drawBreakwater },
  { name: 'adrift', id: '019cbb70-f90e-7ff1-a69b-1b5384aa8725', draw: drawAdrift },
  { name: 'lifeboat', id: '019cbd72-3215-704f-ad1a-81d701094460', draw: drawLifeboat },
  { name: 'flood', id: '019cbf73-6b1c-7f4b-a062-0abd56977cc7', draw: drawFlood },
  { name: 'chart', id: '019cc174-a423-78c1-a506-b6ff21b8e3bb', draw: drawChart },
  { name: 'dusk', id: '019cc375-dd2a-78bc-a0a5-744b34f93280', draw: drawDusk },
] as const;

type Picture = (typeof PICTURES)[number];

const [option, target] = process.argv.slice(2);
if (option === '--svg' && target !== undefined) await writeDrawings(target);
else await writeMedia();

async function writeDrawings(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, draw } of PICTURES) await writeFile(path.join(folder, `${name}.svg`), draw());
}

async function writeMedia(): Promise<void> {
  await emptyFolder();
  const media: Media[] = [];
  for (const picture of PICTURES) media.push(await writePicture(picture));
  await writeFile(path.join(FOLDER, 'media.json'), `${JSON.stringify(media, null, 2)}\n`);
}

async function emptyFolder(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const file of await readdir(FOLDER)) await rm(path.join(FOLDER, file));
}

async function writePicture({ id, draw }: Picture): Promise<Media> {
  const pixels = await sharp(Buffer.from(draw()), { unlimited: true }).png().toBuffer();
  const variants: PictureVariant[] = [];
  for (const width of WIDTHS) {
    const sized = sharp(pixels).resize({ width }).removeAlpha();
    variants.push(await writeVariant(id, sized.clone().webp({ quality: 70, effort: 6 }), 'image/webp'));
    variants.push(await writeVariant(id, sized.clone().jpeg({ quality: 72, mozjpeg: true }), 'image/jpeg'));
  }
  const { width, height } = variants.at(-1) ?? { width: 0, height: 0 };
  return { id, width, height, variants, createdAt: createdAt(id) };
}

async function writeVariant(
  id: string,
  picture: Sharp,
  type: PictureVariant['type'],
): Promise<PictureVariant> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  const file = `${id}-${String(info.width)}.${type === 'image/webp' ? 'webp' : 'jpg'}`;
  await writeFile(path.join(FOLDER, file), data);
  return { type, width: info.width, height: info.height, bytes: data.length, file };
}

/** A uuidv7 begins with its instant (RFC 9562, section 5.7). */
function createdAt(id: string): string {
  return new Date(parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString();
}
