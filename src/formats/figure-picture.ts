/** The picture of a photo as HTML, for a page, for a thin line, or for a file that is kept. */
import type { Photo } from '../domain/entry.ts';
import { type Media, mediaPath, type PictureType, type PictureVariant } from '../domain/media.ts';
import type { FigureWords } from './figure-words.ts';
import { escapeAttribute, escapeText } from './safe-html.ts';

/** How pictures load: `eager` for the one at the head of a page, `lazy` for all others. */
export type Loading = 'lazy' | 'eager';

/** What figures are made for. On a `page` a picture comes in every size, and a button loads an embed. On a `lite` page a
 *  picture is a link that says what it weighs. A `file` that is kept holds each picture once, in a medium size. */
export type FigureForm = 'page' | 'lite' | 'file';

/** A picture that is there, with what an editor said of it. */
export interface Shot {
  readonly photo: Photo;
  readonly media: Media;
  readonly loading: Loading;
}

/** HTML of the picture alone, not yet sanitized; empty where it has no JPEG. */
export function renderPicture(shot: Shot, form: FigureForm, words: FigureWords): string {
  switch (form) {
    case 'page':
      return cover(renderWholePicture(shot), shot.photo.warning, words);
    case 'lite':
      return renderPictureLink(shot, words);
    case 'file':
      return cover(renderOnePicture(shot), shot.photo.warning, words);
  }
}

/** The column is never wider than the measure of the text, and has a margin of a rem on both sides. */
const SIZES = '(min-width: 36.5rem) 34.5rem, calc(100vw - 2rem)';

function renderWholePicture({ photo, media, loading }: Shot): string {
  const jpegs = variantsOf(media, 'image/jpeg');
  const largest = jpegs.at(-1);
  if (largest === undefined) return '';
  const attributes = [
    `src="${escapeAttribute(mediaPath(largest))}"`,
    `srcset="${formatSrcset(jpegs)}" sizes="${SIZES}"`,
    `width="${String(largest.width)}" height="${String(largest.height)}"`,
    `alt="${escapeAttribute(photo.alt)}"`,
    // What is covered is fetched once it is uncovered.
    loading === 'lazy' || photo.warning !== ''
      ? 'loading="lazy" decoding="async"'
      : 'loading="eager" fetchpriority="high"',
  ];
  const picture = `<picture>${renderWebpSource(media)}<img ${attributes.join(' ')}></picture>`;
  // A picture that says nothing would be a link without a name.
  if (photo.alt === '') return picture;
  return `<a href="${escapeAttribute(mediaPath(largest))}" data-picture>${picture}</a>`;
}

/** To the smallest file. Its warning is read before it. */
function renderPictureLink({ photo, media }: Shot, words: FigureWords): string {
  const [smallest] = variantsOf(media, 'image/jpeg');
  if (smallest === undefined) return '';
  const { bytes } = smallest;
  const kilobytes = bytes === undefined ? null : Math.ceil(bytes / 1000);
  const warning = photo.warning === '' ? '' : `${escapeText(words.warning(photo.warning))} `;
  const label = escapeText(words.photo(photo.alt, kilobytes));
  return `<p dir="auto">${warning}<a href="${escapeAttribute(mediaPath(smallest))}">${label}</a></p>`;
}

/** Pixels in width that a kept file has of a picture, at most, where it was stored in that many. */
const KEPT_MAX_WIDTH = 1000;

/** As JPEG, which whatever opens the file years from now can show. */
function renderOnePicture({ photo, media }: Shot): string {
  const jpegs = variantsOf(media, 'image/jpeg');
  const kept = jpegs.findLast(({ width }) => width <= KEPT_MAX_WIDTH) ?? jpegs[0];
  if (kept === undefined) return '';
  const size = `width="${String(kept.width)}" height="${String(kept.height)}"`;
  return `<img src="${escapeAttribute(mediaPath(kept))}" ${size} alt="${escapeAttribute(photo.alt)}">`;
}

function renderWebpSource(media: Media): string {
  const webps = variantsOf(media, 'image/webp');
  return webps.length === 0
    ? ''
    : `<source type="image/webp" srcset="${formatSrcset(webps)}" sizes="${SIZES}">`;
}

function variantsOf(media: Media, type: PictureType): PictureVariant[] {
  return media.variants.filter((variant) => variant.type === type);
}

function formatSrcset(variants: readonly PictureVariant[]): string {
  return escapeAttribute(
    variants.map((variant) => `${mediaPath(variant)} ${String(variant.width)}w`).join(', '),
  );
}

function cover(picture: string, warning: string, words: FigureWords): string {
  if (picture === '' || warning === '') return picture;
  // The style sheet takes the offer away once it is taken up.
  const offer = `<span class="offer">${escapeText(words.showPicture)}</span>`;
  const summary = `${escapeText(words.warning(warning))} ${offer}`;
  return `<details class="warning"><summary dir="auto">${summary}</summary>${picture}</details>`;
}
