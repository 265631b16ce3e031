/** The parts of a text, cut at its marks. */
import { CopyError } from './copy-error.ts';
import { standsForItself } from './line-kinds.ts';
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

/** What follows a mark on its line. */
export function markRest(number: number, text: string): SectionLine {
  return standsForItself(text) ? { number, text } : { number, text, isMarkRest: true };
}

interface Marked {
  readonly lines: readonly MarkedLine[];
  readonly original: OriginalMark | undefined;
  readonly updateCount: number;
  readonly isHouseForm: boolean;
}

/** The house form counts only where no line is an UPDATE. */
function readMarks(lines: readonly Line[]): Marked {
  const updates = lines.map(readUpdateMark);
  const isHouseForm = updates.every((mark) => mark === undefined);
  const marks: (UpdateMark | OriginalMark | undefined)[] = isHouseForm ? lines.map(readHouseMark) : updates;
  const originals = lines.map((line, index) => (marks[index] ? undefined : readOriginalMark(line)));
  const originalAt = originals.findIndex((mark) => mark !== undefined);
  const second = originals.findIndex((mark, index) => mark !== undefined && index > originalAt);
  if (second !== -1)
    throw new CopyError('a day has one ORIGINAL ENTRY, and this is a second.', lines[second]?.number);
  for (const [index, line] of lines.entries())
    demandOneMark(marks[index] ?? originals[index], line, isHouseForm);
  return {
    lines: lines.map((line, index) => ({
      ...line,
      mark: marks[index] ?? (index === originalAt ? originals[index] : undefined),
    })),
    original: originals[originalAt],
    updateCount: marks.filter((mark) => mark !== undefined).length,
    isHouseForm,
  };
}

/** @throws CopyError what follows a mark on its line is a mark again */
function demandOneMark(
  mark: UpdateMark | OriginalMark | undefined,
  { number }: Line,
  isHouseForm: boolean,
): void {
  if (!mark) return;
  const rest = { number, text: mark.rest };
  const isMark =
    readUpdateMark(rest) ?? readOriginalMark(rest) ?? (isHouseForm ? readHouseMark(rest) : undefined);
  if (isMark ?? isLatestMark(rest))
    throw new CopyError('two marks stand on one line: give each its own.', number);
}

function openPart(parts: Parts, mark: UpdateMark | OriginalMark, { number }: Line): SectionLine[] {
  const rest = mark.rest === '' ? [] : [markRest(number, mark.rest)];
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
