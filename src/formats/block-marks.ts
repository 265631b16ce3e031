/** The two block marks of the stored Markdown, each on a line of its own:
 *  `[photo MEDIA-ID caption="..." credit="..." alt="..." warning="..."]` and `[embed URL text="..."]`.
 *  Without an id or URL a mark is an empty slot. Inside values `"` and `\` stand behind a backslash. */
import type { Photo } from '../domain/entry.ts';

/** A post or video of another site: its address, null for an empty slot, and a copy of its text. */
export interface Embed {
  readonly url: string | null;
  readonly text: string;
}

/** How every photo mark begins. */
export const PHOTO_MARK = '[photo';

/** The photo a line holds, or undefined when the line is no photo mark. Takes back what formatPhotoMark writes. */
export function parsePhotoMark(line: string): Photo | undefined {
  const mark = parseMark(line, 'photo', PHOTO_VALUES);
  if (mark === undefined || !MEDIA_ID.test(mark.target)) return undefined;
  return {
    mediaId: mark.target === '' ? null : mark.target,
    caption: mark.values.get('caption') ?? '',
    credit: mark.values.get('credit') ?? '',
    alt: mark.values.get('alt') ?? '',
    warning: mark.values.get('warning') ?? '',
  };
}

/** The line for a photo; empty values are left out. Line breaks inside values become spaces. */
export function formatPhotoMark(photo: Photo): string {
  const values = PHOTO_VALUES.map((name) => formatValue(name, photo[name]));
  return formatMark('photo', photo.mediaId ?? '', values);
}

/** The line for a photo that an editor calls decorative: its alt is there, and empty. */
export function formatDecorativeMark(photo: Omit<Photo, 'alt'>): string {
  return formatPhotoMark({ ...photo, alt: '' }).replace(/\]$/, ' alt=""]');
}

/** The embed a line holds, or undefined when the line is no embed mark. The URL can be of any scheme. */
export function parseEmbedMark(line: string): Embed | undefined {
  const mark = parseMark(line, 'embed', EMBED_VALUES);
  if (mark === undefined) return undefined;
  return { url: mark.target === '' ? null : mark.target, text: mark.values.get('text') ?? '' };
}

/** The line for an embed. White space and quotation marks in the URL are percent-encoded. */
export function formatEmbedMark({ url, text }: Embed): string {
  const target = (url ?? '').replace(/[\s"]/g, encodeURIComponent);
  return formatMark('embed', target, [formatValue('text', text)]);
}

const PHOTO_VALUES = ['caption', 'credit', 'alt', 'warning'] as const;
const EMBED_VALUES = ['text'] as const;
const MEDIA_ID = /^[\w-]*$/;
const TARGET = /[ \t]+([^\s"]+)(?=[ \t]|$)/y;
const VALUE = /[ \t]+([a-z]+)="((?:[^"\\]|\\[^])*)"/y;

interface Mark {
  readonly target: string;
  readonly values: ReadonlyMap<string, string>;
}

function parseMark(line: string, name: string, known: readonly string[]): Mark | undefined {
  const whole = line.trim();
  if (!whole.startsWith(`[${name}`) || !whole.endsWith(']')) return undefined;
  const inner = whole.slice(name.length + 1, -1);
  TARGET.lastIndex = 0;
  const target = TARGET.exec(inner);
  const values = parseValues(inner, target?.[0].length ?? 0, known);
  return values && { target: target?.[1] ?? '', values };
}

/** Values from that place to the end; undefined when something else stands there, or one twice. */
function parseValues(inner: string, from: number, known: readonly string[]): Map<string, string> | undefined {
  const values = new Map<string, string>();
  let place = from;
  while (inner.slice(place).trim() !== '') {
    VALUE.lastIndex = place;
    const [all = '', name = '', value = ''] = VALUE.exec(inner) ?? [];
    if (!known.includes(name) || values.has(name)) return undefined;
    values.set(name, value.replace(/\\([^])/g, '$1'));
    place += all.length;
  }
  return values;
}

function formatMark(name: string, target: string, values: readonly string[]): string {
  return `[${[name, target, ...values].filter((part) => part !== '').join(' ')}]`;
}

function formatValue(name: string, value: string): string {
  if (value === '') return '';
  return `${name}="${value.replace(/[\r\n]+/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}
