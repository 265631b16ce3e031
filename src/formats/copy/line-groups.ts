/** Lines that stand directly below each other. */
import { kindOfLine } from './line-kinds.ts';
import type { SectionLine } from './section-parts.ts';

export interface LineGroup {
  readonly lines: readonly SectionLine[];
  /** Whether just one blank line, and nothing that is left out, parts it from the group before. */
  readonly isNear: boolean;
}

/** The lines in groups, parted by blank lines and by furniture, which is dropped. */
export function groupLines(lines: readonly SectionLine[]): LineGroup[] {
  const groups: { lines: SectionLine[]; isNear: boolean }[] = [];
  let apart = Infinity;
  for (const line of lines) {
    const kind = line.isMarkRest ? 'text' : kindOfLine(line.text);
    if (kind === 'furniture') apart = Infinity;
    else if (kind === 'blank') apart += 1;
    else {
      const group = apart === 0 ? groups.at(-1) : undefined;
      if (group) group.lines.push(line);
      else groups.push({ lines: [line], isNear: apart === 1 });
      apart = 0;
    }
  }
  return groups;
}
