/** What a line of copy is by itself (docs/copy-format.md, What a block is). */
import { DATE_WORDS } from '../../../domain/date-words.ts';
import { endsSentence } from '../../../domain/final-punctuation.ts';
import { plainWords } from '../plain-words.ts';
import { isOfADay, isSeeLine } from '../../../domain/references/see-lines.ts';
import { parseEmbedMark, parsePhotoMark } from '../../block-marks.ts';

export type LineKind =
  | 'blank' | 'furniture' | 'see' | 'related' | 'photo-mark' | 'embed-mark' | 'caption'
  | 'heading-mark' | 'heading' | 'quotation-mark' | 'item' | 'text'; // prettier-ignore

/** The kind of a line; what else stands around it can make a `text` something else.
 *  @param words  its plain words, where they are known already */
export function kindOfLine(line: string, words = plainWords(line)): LineKind {
  if (line === '') return 'blank';
  if (isFurniture(line)) return 'furniture';
  if (line.startsWith('[photo') && parsePhotoMark(line)) return 'photo-mark';
  if (line.startsWith('[embed') && parseEmbedMark(line)) return 'embed-mark';
  if (/^## +\S/.test(line)) return 'heading-mark';
  if (line.startsWith('>')) return 'quotation-mark';
  if (/^- +\S/.test(line)) return 'item';
  return kindOfWords(words);
}

/** Whether a line is a photo, an embed or a See line even where it follows a mark on its line. */
export function standsForItself(line: string): boolean {
  return ['photo-mark', 'embed-mark', 'see'].includes(kindOfLine(line));
}

/** Whether a line holds something that is kept: no blank line, no furniture. */
export function isShown({ text }: { readonly text: string }): boolean {
  return text !== '' && !isFurniture(text);
}

/** Whether a line is in quotation marks as a whole, and not only begins and ends with some. */
export function isQuoted(line: string): boolean {
  return unquote(line) !== undefined;
}

/** What stands within the quotation marks around a text; undefined when they are not around the whole of it. */
export function unquote(text: string): string | undefined {
  const open = text.charAt(0);
  const close = CLOSING.get(open);
  if (close === undefined || text.length < 3 || !text.endsWith(close)) return undefined;
  const inner = text.slice(1, -1);
  return isBalanced(inner, open, close) ? inner : undefined;
}

/** Whether quotation marks within are pairs of their own: `“One.” “Two.”` is not in quotation marks as a whole. */
function isBalanced(inner: string, open: string, close: string): boolean {
  let depth = 0;
  for (const { 0: mark } of inner.replace(APOSTROPHES, '').matchAll(QUOTATION_MARKS)) {
    if (mark === close) depth -= 1;
    else if (mark === open) depth += 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The caption a line is, with its credit in brackets at the end; undefined when it is none by itself. */
export function readCaption(line: string): { readonly caption: string; readonly credit: string } | undefined {
  if (endsSentence(line)) return undefined;
  const credit = CREDIT.exec(line.slice(-CREDIT_MAX))?.[1];
  if (credit !== undefined) {
    const caption = line.slice(0, line.length - credit.length - 2).trim();
    return caption === '' ? undefined : { caption, credit };
  }
  return ENDS_IN_DATE.test(line.slice(-60)) ? { caption: line, credit: '' } : undefined;
}

function kindOfWords(line: string): LineKind {
  if (isSeeLine(line) || isOfADay(line)) return 'see';
  if (/^related(?: articles)?:?$/i.test(line)) return 'related';
  if (readCaption(line)) return 'caption';
  if (!endsSentence(line) && (isQuoted(line) || isTitleCase(line))) return 'heading';
  return 'text';
}

function isFurniture(line: string): boolean {
  return /^(?:jump to original entry|back to top)$/i.test(line);
}

/** Every word of four letters or more begins with a capital, and so does the line. */
function isTitleCase(line: string): boolean {
  if (!/^[\p{L}\p{M}\p{N}“"'‘«„¿¡(]/u.test(line)) return false;
  const [first] = /\p{L}/u.exec(line) ?? [];
  if (first === undefined || !/\p{Lu}/u.test(first)) return false;
  return (line.match(/[\p{L}\p{M}\p{N}'’]+(?:[-‐][\p{L}\p{M}\p{N}'’]+)*/gu) ?? []).every(isCapitalised);
}

/** `al-Herak` and `d’Ivoire` are: the part of four letters has its capital. */
function isCapitalised(word: string): boolean {
  if (/^\p{Lu}/u.test(word)) return true;
  return word
    .replace(/^\p{Ll}['’](?=\p{Lu})/u, '')
    .split(/[-‐]/)
    .every((part) => (part.match(/\p{L}/gu)?.length ?? 0) < 4 || /^\p{Lu}/u.test(part));
}

const CLOSING = new Map([['“', '”'], ['"', '"'], ['«', '»'], ['„', '“'], ['‘', '’'], ["'", "'"]]); // prettier-ignore
const QUOTATION_MARKS = /[“”"«»„‘’']/g;
const APOSTROPHES = /(?<=[\p{L}\p{N}])[’'](?=\p{L})/gu;
const CREDIT_MAX = 120;
const CREDIT = /\[([^\][]{1,100})\]$/;
const ENDS_IN_DATE = new RegExp(`${DATE_WORDS}$`, 'iu');
