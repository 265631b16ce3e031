/** A line of copy as Markdown: what our own writer marks up is taken back, whatever else Markdown would read as markup
 *  is escaped, so that any reader of Markdown shows the words that were written. */
import { findEmphasis } from './emphasis.ts';
import { INLINE_LINK } from './inline-link.ts';

/** The Markdown of a line of a paragraph. Doing it twice changes nothing; the time is linear in the length. */
export function lineToMarkdown(line: string): string {
  return escapeLineStart(spanToMarkdown(line));
}

/** The Markdown of words that stand behind a mark of their own: a heading, an item. */
export function spanToMarkdown(span: string): string {
  if (!SIGNS.test(span)) return span;
  const emphasis = findEmphasis(span);
  const pieces: string[] = [];
  let place = 0;
  while (place < span.length) {
    const piece = takePiece(span, place, emphasis);
    pieces.push(piece.markdown);
    place += piece.length;
  }
  return pieces.join('');
}

interface Piece {
  readonly length: number;
  readonly markdown: string;
}

const SIGNS = /[\\*_`<&!\][]/;
const PLAIN = /[^\\*_`<&!\][]+/y;
const ESCAPED = /\\[!-/:-@[-`{-~]/y;
const LINK = new RegExp(INLINE_LINK, 'y');
/** Brackets that Markdown could read as a link, as an image's text or as the definition of an address. */
const BRACKETS = /\[[^\][]{0,1000}\][([:]/y;
const TAG = /<[a-z/!?]/iy;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const UNDERSCORES = /_+/y;
const WORD = /[\p{L}\p{N}]/u;

function takePiece(span: string, place: number, emphasis: ReadonlyMap<number, number>): Piece {
  const kept = match(PLAIN, span, place) ?? match(ESCAPED, span, place);
  if (kept !== undefined) return { length: kept.length, markdown: kept };
  const sign = span.charAt(place);
  switch (sign) {
    case '*': {
      const length = emphasis.get(place) ?? 0;
      return length > 0 ? { length, markdown: '*'.repeat(length) } : escaped(sign);
    }
    case '[': {
      const link = match(LINK, span, place);
      if (link !== undefined) return { length: link.length, markdown: link };
      return match(BRACKETS, span, place) === undefined ? { length: 1, markdown: sign } : escaped(sign);
    }
    case ']':
      return span.charAt(place + 1) === '(' ? escaped(sign) : { length: 1, markdown: sign };
    case '_':
      return takeUnderscores(span, place);
    case '<':
      return match(TAG, span, place) === undefined ? { length: 1, markdown: sign } : escaped(sign);
    case '&':
      return match(ENTITY, span, place) === undefined ? { length: 1, markdown: sign } : escaped(sign);
    case '!':
      return span.charAt(place + 1) === '[' ? escaped(sign) : { length: 1, markdown: sign };
    default:
      return escaped(sign);
  }
}

/** Underscores within a word are no markup: `snake_case`. */
function takeUnderscores(span: string, place: number): Piece {
  const run = match(UNDERSCORES, span, place) ?? '_';
  const isInWord = WORD.test(span.charAt(place - 1)) && WORD.test(span.charAt(place + run.length));
  return { length: run.length, markdown: isInWord ? run : '\\_'.repeat(run.length) };
}

function escaped(sign: string): Piece {
  return { length: 1, markdown: `\\${sign}` };
}

function match(pattern: RegExp, text: string, place: number): string | undefined {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0];
}

/** What makes a block of a line: headings, quotations, items, rules, underlines, fences. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|={1,}\s*$|-{2,}\s*$|(?:-\s+){2,}-?\s*$|~{3})/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
