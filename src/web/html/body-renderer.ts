/** Markdown to safe HTML, once for each revision of a text. */
import { LRUCache } from 'lru-cache';
import type { Media } from '../../domain/media.ts';
import type { FigureForm } from '../../formats/figure-picture.ts';
import { renderMarkdown } from '../../formats/markdown/markdown.ts';
import { messagesFor } from '../messages/messages-for.ts';

/** A text as stored. The same id and revision always mean the same Markdown. */
export interface BodyText {
  readonly id: string;
  readonly revision: number;
  readonly markdown: string;
}

/** How a text is rendered. */
export interface BodyStyle {
  /** BCP 47 tag of the series: what is said around photos and embeds is in this language. */
  readonly language: string;
  readonly form: FigureForm;
}

/** Gives a text's safe HTML, without the links of its references, which change when their targets do. */
export type RenderBody = (text: BodyText, media: ReadonlyMap<string, Media>, style: BodyStyle) => string;

/** A renderer that keeps what it rendered last.
 *  @param maxLength  characters of HTML kept in all: unless told otherwise the texts of some four hundred days */
export function createBodyRenderer(maxLength = 2_000_000): RenderBody {
  const rendered = new LRUCache<string, string>({
    maxSize: maxLength,
    sizeCalculation: (html) => html.length + 1,
  });
  return (text, media, { language, form }) => {
    // Joined, since a template's text is kept as its many pieces.
    const key = [text.id, text.revision, language, form].join(' ');
    const known = rendered.get(key);
    if (known !== undefined) return known;
    const html = renderMarkdown(text.markdown, media, { form, words: messagesFor(language).figures });
    rendered.set(key, inOnePiece(html));
    return html;
  };
}

/** The engine keeps a text as the many pieces it was joined from until somebody looks at one of its characters. */
function inOnePiece(html: string): string {
  html.charCodeAt(0);
  return html;
}
