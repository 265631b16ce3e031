/** Photos and embeds as HTML. Nothing of another site is requested: an embed is a copy of its text, a link, and where
 *  its site offers a frame, a button that a script of ours answers by loading it. */
import type { Photo } from '../domain/entry.ts';
import type { Media } from '../domain/media.ts';
import type { Embed } from './block-marks.ts';
import { type EmbedSource, findEmbedSource } from './embed-source.ts';
import { type FigureForm, type Loading, renderPicture } from './figure-picture.ts';
import { ENGLISH_FIGURE_WORDS, type FigureWords } from './figure-words.ts';
import { removeIllegal } from './legal-text.ts';
import { escapeAttribute, escapeText, sanitize } from './safe-html.ts';

/** A page in English, where nothing else is said. */
export interface FigureStyle {
  readonly form?: FigureForm;
  readonly words?: FigureWords;
}

/** Safe HTML of a photo with its caption and credit; words cover the picture where it carries a warning.
 *  @param media  undefined when the picture is missing: caption and credit stand alone, or nothing at all */
export function renderPhoto(
  photo: Photo,
  media: Media | undefined,
  { loading, form = 'page', words = ENGLISH_FIGURE_WORDS }: FigureStyle & { readonly loading: Loading },
): string {
  const picture = media === undefined ? '' : renderPicture({ photo, media, loading }, form, words);
  const caption = renderCaption([
    ['caption', photo.caption],
    ['credit', photo.credit],
  ]);
  return renderFigure('photo', picture + caption);
}

/** Safe HTML of an embed: the copy of its text, the button that loads its frame, and a link that names the source. */
export function renderEmbed(
  { url, text }: Embed,
  { form = 'page', words = ENGLISH_FIGURE_WORDS }: FigureStyle = {},
): string {
  const copy = text === '' ? '' : `<blockquote dir="auto">${escapeText(text)}</blockquote>`;
  const source = url === null ? undefined : findEmbedSource(url);
  if (url === null || source === undefined) return renderFigure('embed', copy);
  const button = form === 'page' ? renderButton(source, words) : '';
  return renderFigure('embed', copy + button + renderLink(url, source, words));
}

/** Safe HTML of an empty slot, for editors: what is missing, and the words kept for it. */
export function renderSlot(label: string, text: string): string {
  return renderFigure(
    'slot',
    renderCaption([
      ['label', label],
      ['caption', text],
    ]),
  );
}

function renderFigure(name: string, content: string): string {
  return content === '' ? '' : sanitize(removeIllegal(`<figure class="${name}">${content}</figure>`));
}

function renderCaption(parts: readonly (readonly [name: string, text: string])[]): string {
  const spans = parts
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `<span class="${name}">${escapeText(text)}</span>`);
  return spans.length === 0 ? '' : `<figcaption dir="auto">${spans.join(' ')}</figcaption>`;
}

function renderButton({ name, frame }: EmbedSource, words: FigureWords): string {
  if (frame === null) return '';
  const from = `data-embed-kind="${frame.kind}" data-embed-from="${escapeAttribute(name)}"`;
  return (
    `<button type="button" data-embed="${escapeAttribute(frame.url)}" ${from}>` +
    `${escapeText(words.showEmbed(name))}</button>`
  );
}

function renderLink(url: string, { name }: EmbedSource, words: FigureWords): string {
  const link = `<a href="${escapeAttribute(url)}" rel="noopener">${escapeText(words.viewOn(name))}</a>`;
  return `<p class="source">${link}</p>`;
}
