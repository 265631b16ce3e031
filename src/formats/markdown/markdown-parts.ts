/** The stored Markdown cut at its block marks. */
import type { Photo } from '../../domain/entry.ts';
import { type Embed, parseEmbedMark, parsePhotoMark, PHOTO_MARK } from '../block-marks.ts';

export type MarkdownPart =
  | { readonly kind: 'text'; readonly markdown: string }
  | { readonly kind: 'photo'; readonly photo: Photo }
  | { readonly kind: 'embed'; readonly embed: Embed };

/** The parts in order: marks, and the Markdown between them. Every line that is a mark is one, wherever it stands. */
export function splitMarkdown(markdown: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  let lines: string[] = [];
  for (const line of markdown.split(/\r\n?|\n/)) {
    const mark = parseMark(line);
    if (mark === undefined) lines.push(line);
    else {
      parts.push({ kind: 'text', markdown: lines.join('\n') }, mark);
      lines = [];
    }
  }
  parts.push({ kind: 'text', markdown: lines.join('\n') });
  return parts.filter((part) => part.kind !== 'text' || part.markdown.trim() !== '');
}

/** The ids of the media that the photo marks name, in order. All texts of a page are asked with each of its changes; few have any. */
export function photoIds(markdown: string): string[] {
  if (!markdown.includes(PHOTO_MARK)) return [];
  return splitMarkdown(markdown).flatMap((part) =>
    part.kind === 'photo' && part.photo.mediaId !== null ? [part.photo.mediaId] : [],
  );
}

function parseMark(line: string): MarkdownPart | undefined {
  const photo = parsePhotoMark(line);
  if (photo !== undefined) return { kind: 'photo', photo };
  const embed = parseEmbedMark(line);
  return embed && { kind: 'embed', embed };
}
