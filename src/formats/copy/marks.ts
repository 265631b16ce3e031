/** Marks: the lines that begin an UPDATE, the ORIGINAL ENTRY or LATEST. */
import { DATE_WORDS, parseDateWords, type WrittenDate } from '../../domain/date-words.ts';
import { parseStamp } from '../../domain/stamp.ts';
import { CopyError } from './copy-error.ts';
import type { Line } from './lines.ts';

/** A stamp as a mark gives it: hour 24 stands for 0000 of the next day. */
export interface MarkTime {
  readonly hour: number;
  readonly minute: number;
}

export interface UpdateMark {
  readonly kind: 'update';
  readonly date: WrittenDate | null;
  readonly time: MarkTime;
  /** What follows the mark on its line. */
  readonly rest: string;
}

export interface OriginalMark {
  readonly kind: 'original';
  readonly time: MarkTime | null;
  readonly rest: string;
}

/** Reads a line that begins with UPDATE.
 *  @returns undefined when it is text: `Updated figures`, `UPDATE: no stamp`
 *  @throws CopyError a number follows, but no stamp in GMT */
export function readUpdateMark({ text, number }: Line): UpdateMark | undefined {
  const start = UPDATE_START.exec(text);
  if (!start) return undefined;
  const [, words] = start;
  const mark = STAMP_AND_ZONE.exec(text.slice(start[0].length));
  const time = mark ? parseStamp(mark[1] ?? '') : undefined;
  if (!mark || !time) throw notAMark(text, number);
  return {
    kind: 'update',
    date: words === undefined ? null : parseDateWords(words),
    time,
    rest: restOf(mark),
  };
}

/** Reads a line of the older house form, `1930 GMT: Headline. Text`; undefined when it is none. */
export function readHouseMark({ text }: Line): UpdateMark | undefined {
  const mark = HOUSE.exec(text);
  const time = mark ? parseStamp(mark[1] ?? '') : undefined;
  if (!mark || !time) return undefined;
  return { kind: 'update', date: null, time, rest: restOf(mark) };
}

/** Reads `ORIGINAL ENTRY: text`, `ORIGINAL ENTRY, 0700 GMT: text` or `ORIGINAL ENTRY: 0700 GMT: text`; undefined when the line is none.
 *  @throws CopyError its time is no stamp in GMT */
export function readOriginalMark({ text, number }: Line): OriginalMark | undefined {
  const mark = ORIGINAL.exec(text);
  if (!mark) return undefined;
  const rest = (mark[3] ?? '').trim();
  const timed = readHouseMark({ text: rest, number });
  if (mark[1] === undefined)
    return { kind: 'original', time: timed?.time ?? null, rest: timed?.rest ?? rest };
  const time = parseStamp(mark[1]);
  if (!time || mark[2] === undefined) throw notAMark(text, number);
  return { kind: 'original', time, rest };
}

/** Whether the line is LATEST, alone. */
export function isLatestMark({ text }: Line): boolean {
  return text === 'LATEST';
}

const UPDATE_START = new RegExp(`^update(?:,?\\s*(${DATE_WORDS}),?)?(?:,?\\s*)(?=\\d)`, 'iu');
const STAMP = '(\\d{1,2}:\\d{2}|\\d{3,4})';
const ZONE = '\\s?(?:gmt|utc|z)(?![\\p{L}\\p{N}])';
/** What may stand between a mark and its text: `:`, a dash, ` - `, `.` or the end of the line. */
const END = '(?:\\s*[:—–.]|\\s-(?=\\s|$)|\\s*$)';
const STAMP_AND_ZONE = new RegExp(`^${STAMP}${ZONE}${END}(.*)$`, 'isu');
const HOUSE = new RegExp(`^${STAMP}${ZONE}(?:\\s*[:—–]|\\s-(?=\\s|$))(.*)$`, 'isu');
const ORIGINAL = /^original entry(?:,\s*([\d:]{1,10})\s?(gmt|utc|z)?(?![\p{L}\p{N}]))?\s*(?::|—|–|$)(.*)$/isu;

function restOf(mark: RegExpExecArray): string {
  return (mark[2] ?? '').trim();
}

function notAMark(text: string, line: number): CopyError {
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return new CopyError(`“${shown}” gives no time in GMT: write it as UPDATE 1400 GMT: text.`, line);
}
