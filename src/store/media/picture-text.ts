/** Texts as pixels, set by Pango: every script is shaped and runs its own way. */
import { createRequire } from 'node:module';
import sharp from 'sharp';

/** A text drawn on nothing, cut to its ink. */
export interface DrawnText {
  /** RGBA. */
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

export interface TextPlace {
  /** Pixels: lines are broken there, within a word where it is longer than a line. */
  readonly width: number;
  /** Pixels: what is higher is made smaller, then shorter. */
  readonly height: number;
  /** Pixels of the letters, the preferred size first. */
  readonly sizes: readonly [number, ...number[]];
  /** `#1b1b19` */
  readonly colour: string;
}

/** Draws a text so that it fits: in the largest of its sizes that lets it, else in the smallest, cut with an ellipsis.
 *  @param text  without characters that XML cannot carry
 *  @returns undefined where it leaves no ink, as blanks and signs of direction do */
export async function drawFitting(text: string, place: TextPlace): Promise<DrawnText | undefined> {
  await loadFonts();
  for (const size of place.sizes) {
    const drawn = await draw(text, size, place).catch(unlessNoInk);
    if (!drawn || drawn.height <= place.height) return drawn;
  }
  return drawCut(text, place);
}

function unlessNoInk(error: unknown): undefined {
  if (!String(error).includes('no text to render')) throw error;
}

/** Finds by halving how many characters fit. */
async function drawCut(text: string, place: TextPlace): Promise<DrawnText> {
  const size = Math.min(...place.sizes);
  const characters = Array.from(text);
  let [fits, tooMany] = [1, characters.length];
  let best = await draw('…', size, place);
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    const drawn = await draw(cutAtWord(characters.slice(0, middle).join('')), size, place);
    if (drawn.height > place.height) tooMany = middle;
    else [fits, best] = [middle, drawn];
  }
  return best;
}

/** Without the word that was cut through, unless it is the only one. */
function cutAtWord(text: string): string {
  const space = text.trimEnd().lastIndexOf(' ');
  return `${space > text.length / 2 ? text.slice(0, space) : text.trimEnd()}…`;
}

async function draw(text: string, size: number, { width, colour }: TextPlace): Promise<DrawnText> {
  return drawMarkup(`<span foreground="${colour}">${escapeMarkup(text)}</span>`, {
    font: `${FAMILIES} ${String(size)}`,
    width,
  });
}

interface TextSettings {
  readonly font: string;
  readonly fontfile?: string;
  readonly width?: number;
}

/** @param text  Pango markup */
async function drawMarkup(text: string, settings: TextSettings): Promise<DrawnText> {
  const { data, info } = await sharp({
    // At 72 dots an inch a point of the font is a pixel.
    text: { text, rgba: true, dpi: 72, wrap: 'word-char', ...settings },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const FAMILIES = 'Source Serif 4,Noto Naskh Arabic Semi-Bold';

const require = createRequire(import.meta.url);

const FONT_FILES = [
  require.resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf'),
];

let loading: Promise<void> | undefined;

/** A font is there for the whole process once a text was drawn from its file; the machine need not have any. */
function loadFonts(): Promise<void> {
  loading ??= loadEach(FONT_FILES).catch((error: unknown) => {
    // The next picture tries again.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadEach(files: readonly string[]): Promise<void> {
  for (const fontfile of files) await drawMarkup('A', { font: FAMILIES, fontfile });
}
