/** Links of the stored Markdown: `[text](address)`, `[text](<address>)`, each with a "title" that is not shown. */
import { isSafeHref } from '../safe-html.ts';

export interface MarkdownLink {
  readonly raw: string;
  /** Markdown. Brackets in pairs are part of it, links are not. */
  readonly text: string;
  readonly href: string;
}

/** The link the text begins with; undefined when there is none, or one that leads where links may not lead: then it
 *  stays text, for all to see. */
export function parseLink(src: string): MarkdownLink | undefined {
  const labelEnd = findLabelEnd(src);
  if (labelEnd === undefined) return undefined;
  DESTINATION.lastIndex = labelEnd + 1;
  const [destination, bracketed, plain = ''] = DESTINATION.exec(src) ?? [];
  if (destination === undefined) return undefined;
  const href = (bracketed ?? plain).replace(ESCAPED, '$1');
  const text = src.slice(1, labelEnd);
  if (text.trim() === '' || !isSafeHref(href)) return undefined;
  return { raw: src.slice(0, labelEnd + 1) + destination, text, href };
}

/** As CommonMark bounds its labels: so an open bracket costs little wherever it stands. */
const LABEL_MAX = 1000;
const DESTINATION =
  /\([ \t]*(?:<([^<>\n]{0,2048})>|((?:[^\s()\\]|\\[^\s]|\([^\s()]{0,2048}\)){0,2048}))(?:[ \t]+"[^"\n]{0,500}")?[ \t]*\)/y;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** Where the bracket that opens the text is closed. */
function findLabelEnd(src: string): number | undefined {
  if (!src.startsWith('[')) return undefined;
  const end = Math.min(src.length, LABEL_MAX);
  let depth = 0;
  for (let place = 0; place < end; place += 1) {
    const character = src[place];
    if (character === '\\') place += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) return place;
  }
  return undefined;
}
