/** Which lines of a text are marks. */
import { CopyError } from './copy-error.ts';
import type { Line } from './lines.ts';
import {
  isLatestMark,
  type OriginalMark,
  readHouseMark,
  readOriginalMark,
  readUpdateMark,
  type UpdateMark,
} from './marks.ts';

export interface MarkedLine extends Line {
  readonly mark?: UpdateMark | OriginalMark | 'latest';
}

export interface MarkedLines {
  readonly lines: readonly MarkedLine[];
  /** Whether the marks are `1930 GMT: Headline. Text`: they count only where no line is an UPDATE. */
  readonly isHouseForm: boolean;
}

/** Reads the marks of a text.
 *  @throws CopyError a line that begins like a mark gives no stamp in GMT; two marks on a line; a second ORIGINAL ENTRY */
export function markLines(lines: readonly Line[]): MarkedLines {
  const isHouseForm = lines.every((line) => readUpdateMark(line) === undefined);
  const read = (line: Line) =>
    readUpdateMark(line) ??
    (isHouseForm ? readHouseMark(line) : undefined) ??
    readOriginalMark(line) ??
    readLatest(line);
  const marked = lines.map((line): MarkedLine => {
    const mark = read(line);
    return mark === undefined ? line : { ...line, mark };
  });
  for (const line of marked) demandOneMark(line, read);
  demandOneOriginal(marked);
  return { lines: marked, isHouseForm };
}

function readLatest(line: Line): 'latest' | undefined {
  return isLatestMark(line) ? 'latest' : undefined;
}

function demandOneMark({ mark, number }: MarkedLine, read: (line: Line) => MarkedLine['mark']): void {
  if (mark === undefined || mark === 'latest') return;
  if (read({ number, text: mark.rest }) !== undefined)
    throw new CopyError('two marks stand on one line: give each its own.', number);
}

function demandOneOriginal(lines: readonly MarkedLine[]): void {
  const [, second] = lines.filter(({ mark }) => mark !== undefined && mark !== 'latest' && mark.kind === 'original'); // prettier-ignore
  if (second) throw new CopyError('a day has one ORIGINAL ENTRY, and this is a second.', second.number);
}
