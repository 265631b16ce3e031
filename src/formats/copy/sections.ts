/** The parts of a text, cut at its marks. */
import { takeLatest } from './latest-section.ts';
import { standsForItself } from './blocks/line-kinds.ts';
import type { Line } from './lines.ts';
import { type MarkedLine, type MarkedLines, markLines } from './marked-lines.ts';
import type { OriginalMark, UpdateMark } from './marks.ts';
import type { Parts, SectionLine, Sections } from './section-parts.ts';

/** Cuts the lines into parts.
 *  @throws CopyError a line begins like a mark and is none that can be read */
export function cutSections(lines: readonly Line[]): Sections {
  const marked = markLines(lines);
  const parts: Parts = { head: [], latest: [], updates: [], original: [], findings: [] };
  const cutter: Cutter = { lines, parts, marked, part: parts.head, blanks: 0, end: endOfUpdates(marked) };
  for (let index = 0; index < lines.length; index += 1) index = takeLine(cutter, index);
  return {
    ...parts,
    originalTime: marked.lines.map(originalMark).find((mark) => mark !== undefined)?.time ?? null,
    hasMarks: marked.lines.some(({ mark }) => mark !== undefined),
    isHouseForm: marked.isHouseForm,
  };
}

/** What follows a mark on its line. */
export function markRest(number: number, text: string): SectionLine {
  return standsForItself(text) ? { number, text } : { number, text, isMarkRest: true };
}

interface Cutter {
  readonly lines: readonly Line[];
  readonly parts: Parts;
  readonly marked: MarkedLines;
  /** The part that lines go to. */
  part: SectionLine[];
  /** How many blank lines stand directly above. */
  blanks: number;
  /** From this line on two blank lines end the part: that of the last UPDATE. */
  readonly end: number;
}

/** Where no ORIGINAL ENTRY is marked, two blank lines end the last update, and what follows is the original entry. */
function endOfUpdates({ lines }: MarkedLines): number {
  if (lines.some((line) => originalMark(line))) return Infinity;
  const last = lines.findLastIndex(({ mark }) => mark !== undefined && mark !== 'latest');
  return last === -1 ? Infinity : last;
}

function originalMark({ mark }: MarkedLine): OriginalMark | undefined {
  return mark !== undefined && mark !== 'latest' && mark.kind === 'original' ? mark : undefined;
}

/** @returns the index of the last line taken */
function takeLine(cutter: Cutter, index: number): number {
  const { parts, marked, blanks } = cutter;
  const line = cutter.lines[index];
  if (line === undefined) return index;
  const { number, text } = line;
  const mark = marked.lines[index]?.mark;
  cutter.blanks = mark === undefined && text === '' ? blanks + 1 : 0;
  if (mark === 'latest') return takeLatest(parts, marked.lines, index);
  if (mark) cutter.part = openPart(parts, mark, number);
  else {
    if (text !== '' && blanks >= 2 && index > cutter.end) cutter.part = parts.original;
    cutter.part.push(line);
  }
  return index;
}

function openPart(parts: Parts, mark: UpdateMark | OriginalMark, number: number): SectionLine[] {
  const rest = mark.rest === '' ? [] : [markRest(number, mark.rest)];
  if (mark.kind === 'original') {
    parts.original.push(...rest);
    return parts.original;
  }
  parts.updates.push({ mark, line: number, lines: rest });
  return rest;
}
