/** A block of copy as stored Markdown. */
import { formatEmbedMark, formatPhotoMark } from '../../block-marks.ts';
import type { Block } from './block.ts';
import { lineToMarkdown, spanToMarkdown } from '../inline.ts';
import { unquote } from './line-kinds.ts';

/** The Markdown of a block: a line of it for each line of the copy. */
export function blockToMarkdown(block: Block): string {
  const texts = block.lines.map(({ text }) => text);
  switch (block.kind) {
    case 'paragraph':
    case 'see':
    case 'related':
      return texts.map(lineToMarkdown).join('\n');
    case 'heading':
    case 'related-head':
      return texts.map((text) => `## ${spanToMarkdown(text.replace(/^## +/, ''))}`).join('\n');
    case 'list':
      return texts.map((text) => `- ${lineToMarkdown(text.replace(/^- +/, ''))}`).join('\n');
    case 'quotation':
      return quotedLines(texts)
        .map((text) => `> ${lineToMarkdown(text)}`.trimEnd())
        .join('\n');
    case 'photo':
      return formatPhotoMark(block.photo);
    case 'embed':
      return formatEmbedMark(block.embed);
  }
}

/** Without the marks of a quotation, or the quotation marks around the whole of it. */
function quotedLines(texts: readonly string[]): string[] {
  if (texts[0]?.startsWith('>')) return texts.map((text) => text.replace(/^> ?/, ''));
  const inner = unquote(texts.join('\n'));
  return inner === undefined ? [...texts] : inner.trim().split('\n');
}
