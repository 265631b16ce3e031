/** The stored Markdown as HTML that is safe to show (copy-format: the Markdown that comes out). */
import type { Media } from '../../domain/media.ts';
import { type FigureStyle, renderEmbed, renderPhoto, renderSlot } from '../figure.ts';
import type { Loading } from '../figure-picture.ts';
import { removeIllegal } from '../legal-text.ts';
import { type MarkdownPart, splitMarkdown } from './markdown-parts.ts';
import { renderTokens } from './markdown-renderer.ts';
import { lexMarkdown } from './markdown-tokenizer.ts';
import { sanitize } from '../safe-html.ts';
import { linkWebAddresses } from '../web-addresses.ts';

export interface MarkdownOptions extends FigureStyle {
  /** Slots that wait for a photo or an embed: readers never see them, editors do. */
  readonly emptySlots?: 'hidden' | 'shown';
}

/** Safe HTML of a block's Markdown: p, h3, blockquote, ul, ol, a, em, strong, br and figures. Raw HTML is text.
 *  @param media  the pictures its photo marks name, by id; one that is missing leaves its caption */
export function renderMarkdown(
  markdown: string,
  media: ReadonlyMap<string, Media>,
  options: MarkdownOptions = {},
): string {
  return splitMarkdown(removeIllegal(markdown))
    .map((part) => renderPart(part, media, options))
    .filter((html) => html !== '')
    .join('\n');
}

const LOADING: Loading = 'lazy';

function renderPart(
  part: MarkdownPart,
  media: ReadonlyMap<string, Media>,
  { emptySlots = 'hidden', ...style }: MarkdownOptions,
): string {
  switch (part.kind) {
    case 'text':
      return linkWebAddresses(sanitize(renderTokens(lexMarkdown(part.markdown)))).trim();
    case 'photo': {
      const { photo } = part;
      if (photo.mediaId !== null)
        return renderPhoto(photo, media.get(photo.mediaId), { loading: LOADING, ...style });
      return emptySlots === 'shown' ? renderSlot('Photo missing', photo.caption) : '';
    }
    case 'embed':
      if (part.embed.url !== null) return renderEmbed(part.embed, style);
      return emptySlots === 'shown' ? renderSlot('Embed missing', part.embed.text) : '';
  }
}
