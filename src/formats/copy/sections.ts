/** The parts of a text, cut at its marks. */
import { takeLatest } from './latest-section.ts';
import type { Line } from './lines.ts';
import {
  isLatestMark,
  type OriginalMark,
  readHouseMark,
  readOriginalMark,
  readUpdateMark,
  type UpdateMark,
} from './marks.ts';
import type { MarkedLine, Parts, SectionLine, Sections } from './section-parts.ts';

/** Cuts the lines into parts.
 *  @throws CopyError a line that begins with UPDATE and a number gives no stamp in GMT */
export function cutSections(lines: readonly Line[]): Sections {
  const marked = readMarks(lines);
  const parts: Parts = { head: [], latest: [], updates: [], original: [], findings: [] };
  let part: SectionLine[] = parts.head;
  let blanks = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = marked.lines[index];
    if (line === undefined) break;
    if (line.mark) {
      part = openPart(parts, line.mark, line);
      blanks = 0;
    } else if (isLatestMark(line)) {
      index = takeLatest(parts, marked.lines, index);
      blanks = 0;
    } else {
      if (line.text !== '' && blanks >= 2 && part === endedByBlanks(parts, marked)) part = parts.original;
      part.push({ number: line.number, text: line.text });
      blanks = line.text === '' ? blanks + 1 : 0;
    }
  }
  const hasMarks = marked.lines.some((line) => line.mark !== undefined || isLatestMark(line));
  return { ...parts, originalTime: marked.original?.time ?? null, hasMarks, isHouseForm: marked.isHouseForm };
}

interface Marked {
  readonly lines: readonly MarkedLine[];
  readonly original: OriginalMark | undefined;
  readonly updateCount: number;
  readonly isHouseForm: boolean;
}

/** The house form counts only where no line is an UPDATE. Of several ORIGINAL ENTRY lines the first is the mark. */
function readMarks(lines: readonly Line[]): Marked {
  const updates = lines.map(readUpdateMark);
  const isHouseForm = updates.every((mark) => mark === undefined);
  const marks: (UpdateMark | OriginalMark | undefined)[] = isHouseForm ? lines.map(readHouseMark) : updates;
  const originals = lines.map((line, index) => (marks[index] ? undefined : readOriginalMark(line)));
  const originalAt = originals.findIndex((mark) => mark !== undefined);
  return {
    lines: lines.map((line, index) => ({ ...line, mark: marks[index] ?? (index === originalAt ? originals[index] : undefined) })),
    original: originals[originalAt],
    updateCount: marks.filter((mark) => mark !== undefined).length,
    isHouseForm,
  };
}

function openPart(parts: Parts, mark: UpdateMark | OriginalMark, { number }: Line): SectionLine[] {
  const rest: SectionLine[] = mark.rest === '' ? [] : [{ number, text: mark.rest, isMarkRest: true }];
  if (mark.kind === 'update') {
    parts.updates.push({ mark, line: number, lines: rest });
    return rest;
  }
  parts.original.push(...rest);
  return parts.original;
}

/** Where no ORIGINAL ENTRY is marked, two blank lines end the last update, and what follows is the original entry. */
function endedByBlanks({ updates }: Parts, { original, updateCount }: Marked): SectionLine[] | undefined {
  return original === undefined && updates.length === updateCount ? updates.at(-1)?.lines : undefined;
}
