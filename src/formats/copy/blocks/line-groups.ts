/** Lines that stand directly below each other. */
import { kindOfLine, type LineKind } from './line-kinds.ts';
import { plainWords } from '../plain-words.ts';
import type { SectionLine } from '../section-parts.ts';

/** A line that was looked at, once. */
export interface KnownLine extends SectionLine {
  readonly kind: LineKind;
  /** Without the marks it is stored with. */
  readonly words: string;
}

export interface LineGroup {
  readonly lines: readonly KnownLine[];
  /** Whether just one blank line, and nothing that is left out, parts it from the group before. */
  readonly isNear: boolean;
}

/** The lines in groups, parted by blank lines and by furniture, which is dropped. */
export function groupLines(lines: readonly SectionLine[]): LineGroup[] {
  const groups: { lines: KnownLine[]; isNear: boolean }[] = [];
  let apart = Infinity;
  for (const line of lines) {
    const words = plainWords(line.text);
    // What follows a mark on its line is text, whatever it looks like.
    const kind = line.isMarkRest ? 'text' : kindOfLine(line.text, words);
    if (kind === 'furniture') apart = Infinity;
    else if (kind === 'blank') apart += 1;
    else {
      const group = apart === 0 ? groups.at(-1) : undefined;
      const known = { ...line, kind, words };
      if (group) group.lines.push(known);
      else groups.push({ lines: [known], isNear: apart === 1 });
      apart = 0;
    }
  }
  return groups;
}
