/** Texts without markup, for search, excerpts and metadata. */
import { endsSentence } from '../domain/final-punctuation.ts';
import { renderMarkdown } from './markdown/markdown.ts';

/** The words of a block's Markdown as readers see them: captions, credits and embedded texts too, empty slots not.
 *  Lines end in LF; a blank line stands between paragraphs, headings, items and figures. */
export function markdownToPlainText(markdown: string): string {
  return htmlToPlainText(renderMarkdown(markdown, new Map()));
}

/** The words of safe HTML, in the same form; alternative texts, content warnings and what stands under embeds left out.
 *  @param html  as sanitize writes it, `<` and `>` standing in tags only */
export function htmlToPlainText(html: string): string {
  const text = html
    .replace(UNSAID, '')
    .replaceAll('\n', ' ')
    .replaceAll('<br> ', '\n')
    .replace(WITHIN_WORDS, '')
    .replace(/<[^>]*>/g, BORDER);
  const blocks = text.split(BORDER).map((block) => block.trim());
  return decodeEntities(blocks.filter((block) => block !== '').join('\n\n'));
}

/** The first sentence of a plain text, cut at a word where it is longer; empty for an empty text.
 *  @param maxLength  in characters, the ellipsis of a cut text included */
export function firstSentence(text: string, maxLength: number): string {
  const [line = ''] = text.trim().split('\n', 1);
  const [sentence = line] = SENTENCE.exec(line) ?? [];
  return cutAtWord(sentence, maxLength);
}

/** A plain text as one line. A dot stands between two lines where no punctuation does: `Fog · The ferry sailed.` */
export function asOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  const [first = '', ...others] = lines.filter((line) => line !== '');
  return others.reduce((before, line) => `${before}${endsInPunctuation(before) ? ' ' : ' · '}${line}`, first);
}

/** The beginning of a plain text as one line, cut at a word where it is longer.
 *  @param maxLength  in characters, the ellipsis of a cut text included */
export function excerpt(text: string, maxLength: number): string {
  return cutAtWord(asOneLine(text), maxLength);
}

const UNSAID = /<summary [^]*?<\/summary>|<button [^]*?<\/button>|<p class="source">[^]*?<\/p>/g;
const WITHIN_WORDS = /<\/?(?:a|em|strong|span)(?: [^>]*)?>/g;
const BORDER = '\0';
/** Final punctuation with what closes behind it, before white space; not the point of an initial or a title. */
const SENTENCE =
  /^.*?(?<!(?:^|\P{L})(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Sen|Rep|Gov|Prof|No))[.!?…。؟]["”’»)\]]*(?=\s)/u;

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

function endsInPunctuation(line: string): boolean {
  return endsSentence(line) || /[,;،؛、–—-]$/u.test(line);
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function cutAtWord(text: string, maxLength: number): string {
  const characters = Array.from(text);
  if (characters.length <= maxLength) return text;
  const cut = characters.slice(0, maxLength - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut}…`;
}
