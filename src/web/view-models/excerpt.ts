/** Short plain texts drawn from Markdown, for headlines that were not written and for descriptions. */
import { markdownToPlainText } from '../../formats/plain-text.ts';

/** The first sentence of a text, cut at a word if it is long.
 *  @returns an empty text for an empty one */
export function firstSentence(markdown: string, maxLength = 110): string {
  const [paragraph = ''] = plainText(markdown).split('\n');
  const [sentence = ''] = /^.+?[.!?…](?=["”’»)\]]*\s)["”’»)\]]*/u.exec(paragraph) ?? [paragraph];
  return cutAtWord(sentence, maxLength);
}

/** The beginning of a text as one line, cut at a word. */
export function excerpt(markdown: string, maxLength = 160): string {
  return cutAtWord(plainText(markdown).replaceAll('\n', ' '), maxLength);
}

/** Rendering costs no more for a long text than for a short one. */
function plainText(markdown: string): string {
  return markdownToPlainText(markdown.slice(0, 4000))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n+/g, '\n')
    .trim();
}

function cutAtWord(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const [cut = ''] = /^[^]*(?=\s)/.exec(text.slice(0, maxLength - 1)) ?? [text.slice(0, maxLength - 1)];
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
