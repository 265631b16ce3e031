/** Which asterisks of a line are emphasis as our own writer writes it: `*italic*`, `**bold**`. */
import { INLINE_LINK } from './inline-link.ts';

interface Run {
  readonly place: number;
  readonly length: number;
}

/** The places of such asterisks with the length of each run, 1 or 2. All others are plain signs. One pass; every run
 *  is put on the stack and taken off it once at most. */
export function findEmphasis(line: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: Run[] = [];
  const waiting = new Map<number, number>();
  for (const match of line.matchAll(SIGNS)) {
    const run = { place: match.index, length: match[0].length };
    if (!match[0].startsWith('*') || run.length > 2) continue;
    if (canClose(line, run) && (waiting.get(run.length) ?? 0) > 0) close(run);
    else if (canOpen(line, run)) push(run);
  }
  return found;

  function push(run: Run): void {
    open.push(run);
    waiting.set(run.length, (waiting.get(run.length) ?? 0) + 1);
  }

  function close(run: Run): void {
    for (let top = open.pop(); top; top = open.pop()) {
      waiting.set(top.length, (waiting.get(top.length) ?? 1) - 1);
      if (top.length !== run.length) continue;
      found.set(top.place, top.length).set(run.place, run.length);
      return;
    }
  }
}

/** Asterisks, and what may hold some that are none: escapes and links. */
const SIGNS = new RegExp(`\\\\[!-/:-@[-\`{-~]|${INLINE_LINK}|\\*+`, 'g');

/** Left-flanking (CommonMark 0.31, 6.2). The renderer takes a sign beyond U+FFFF in front of it for a letter. */
function canOpen(line: string, { place, length }: Run): boolean {
  const [before, after] = around(line, place, length);
  return (
    !isSpace(after) &&
    (!isPunctuation(after) || isSpace(before) || (before.length < 2 && isPunctuation(before)))
  );
}

/** Right-flanking. */
function canClose(line: string, { place, length }: Run): boolean {
  const [before, after] = around(line, place, length);
  return !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
}

function around(line: string, place: number, length: number): [string, string] {
  const [before = ''] = /.$/su.exec(line.slice(Math.max(0, place - 2), place)) ?? [];
  const [after = ''] = /^./su.exec(line.slice(place + length, place + length + 2)) ?? [];
  return [before, after];
}

function isSpace(sign: string): boolean {
  return sign.trim() === '';
}

/** As the renderer has it, to which a tilde is a letter. */
function isPunctuation(sign: string): boolean {
  return sign !== '~' && /[\p{P}\p{S}]/u.test(sign);
}
