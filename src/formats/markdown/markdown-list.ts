/** Lists of the stored Markdown. */
import { startsBlock, takeLines } from './markdown-lines.ts';

/** An item of a list: as it stands, what it holds without its mark and indent, and its number in an ordered list. */
export interface ListItem {
  readonly raw: string;
  readonly text: string;
  readonly number: number | null;
}

/** The items of the list the text begins with, all ordered or all not; none when it begins with no list. An item goes
 *  on in indented lines, and in plain lines directly below it. */
export function findListItems(src: string): ListItem[] {
  const items: ListItem[] = [];
  let rest = src;
  for (let item = findItem(rest); item !== undefined; item = findItem(rest)) {
    if (items[0] !== undefined && (items[0].number === null) !== (item.number === null)) break;
    items.push(item);
    rest = rest.slice(item.raw.length);
  }
  return items;
}

const MARK = /^ {0,3}(?:[-*+]|(\d{1,9})[.)])[ \t]+(?=\S)/;

function findItem(src: string): ListItem | undefined {
  const [mark, digits] = MARK.exec(src) ?? [];
  if (mark === undefined) return undefined;
  const raw = takeItem(src);
  const text = dedent(raw.slice(mark.length), mark.length);
  return { raw, text, number: digits === undefined ? null : Number(digits) };
}

function takeItem(src: string): string {
  let isAfterBlank = false;
  return takeLines(src, (line) => {
    const isBlank = line.trim() === '';
    const belongs = isBlank || /^(?: {2}|\t)/.test(line) || !(isAfterBlank || startsItem(line));
    isAfterBlank = isBlank;
    return belongs;
  });
}

function startsItem(line: string): boolean {
  return startsBlock(line) || MARK.test(line);
}

function dedent(text: string, width: number): string {
  return text.replace(/^(?:\t| +)/gm, (indent) => (indent === '\t' ? '' : indent.slice(width)));
}
