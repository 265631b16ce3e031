/** Short plain texts drawn from Markdown, for headlines that were not written and for descriptions. */
import * as plainText from '../../formats/plain-text.ts';

const HEADLINE_MAX = 110;
const DESCRIPTION_MAX = 160;

/** The first sentence of a text; empty for an empty one. */
export function firstSentence(markdown: string): string {
  return plainText.firstSentence(beginning(markdown), HEADLINE_MAX);
}

/** The beginning of a text as one line. */
export function excerpt(markdown: string): string {
  return plainText.excerpt(beginning(markdown), DESCRIPTION_MAX);
}

/** A long text costs no more than a short one: what is asked for stands in its first lines. */
function beginning(markdown: string): string {
  return plainText.markdownToPlainText(markdown.slice(0, 4000));
}
