/** Marks: the lines that begin an UPDATE, the ORIGINAL ENTRY or LATEST. */
import { DATE_WORDS, parseDateWords, type WrittenDate } from '../../domain/date-words.ts';
import { parseStamp } from '../../domain/stamp.ts';
import { CopyError } from './copy-error.ts';
import { type Line, trimLine } from './lines.ts';

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
  if (!mark || !time) throw notATime(text, number, 'UPDATE 1400 GMT: text');
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

/** Reads `ORIGINAL ENTRY: text`, `ORIGINAL ENTRY, 0700 GMT: text` or `ORIGINAL ENTRY: 0700 GMT: text`.
 *  @returns undefined when the line is none
 *  @throws CopyError its time is no stamp in GMT */
export function readOriginalMark({ text, number }: Line): OriginalMark | undefined {
  const mark = ORIGINAL.exec(text);
  if (mark?.[1] !== undefined || ORIGINAL_AT.test(text)) return readTimedOriginal(mark, { text, number });
  if (!mark) return undefined;
  const rest = restOf(mark);
  const timed = readHouseMark({ text: rest, number });
  return { kind: 'original', time: timed?.time ?? null, rest: timed?.rest ?? rest };
}

function readTimedOriginal(mark: RegExpExecArray | null, { text, number }: Line): OriginalMark {
  const time = parseStamp(mark?.[1] ?? '');
  if (!mark || !time) throw notATime(text, number, 'ORIGINAL ENTRY, 0700 GMT: text');
  return { kind: 'original', time, rest: restOf(mark) };
}

/** Whether the line is LATEST, alone. */
export function isLatestMark({ text }: Line): boolean {
  return /^\p{Cf}{0,8}LATEST\p{Cf}{0,8}$/u.test(text);
}

/** Whether a line would be read as a mark in any copy, or stop it as a bad one. */
export function looksLikeMark(text: string): boolean {
  const line = { text, number: 0 };
  const patterns = [UPDATE_START, ORIGINAL, ORIGINAL_AT];
  return (
    isLatestMark(line) || readHouseMark(line) !== undefined || patterns.some((pattern) => pattern.test(text))
  );
}

const UPDATE_START = new RegExp(`^\\p{Cf}{0,8}update(?:,?\\s*(${DATE_WORDS}),?)?(?:,?\\s*)(?=\\d)`, 'iu');
const STAMP = '(\\d{1,2}:\\d{2}|\\d{3,4})';
const ZONE = '\\s?(?:gmt|utc|z)(?![\\p{L}\\p{N}])';
/** What may stand between a mark and its text: `:`, a dash, ` - `, `.` or the end of the line. */
const END = '(?:\\s*[:—–.]|\\s-(?=\\s|$)|\\s*$)';
/** The stub of a withdrawn update, as plain text pages have it, is read as an update that says so. */
const WITHDRAWN = '\\s(?=withdrawn\\s\\d{4}\\sGMT)';
const STAMP_AND_ZONE = new RegExp(`^${STAMP}${ZONE}(?:${END}|${WITHDRAWN})(.*)$`, 'isu');
const HOUSE = new RegExp(`^\\p{Cf}{0,8}${STAMP}${ZONE}(?:\\s*[:—–]|\\s-(?=\\s|$))(.*)$`, 'isu');
const ORIGINAL = new RegExp(
  `^\\p{Cf}{0,8}original entry(?:,?\\s*${STAMP}${ZONE})?\\s*(?::|—|–|$)(.*)$`,
  'isu',
);
const ORIGINAL_AT = /^\p{Cf}{0,8}original entry,\s*\d/iu;

function restOf(mark: RegExpExecArray): string {
  return trimLine(mark[2] ?? '');
}

function notATime(text: string, line: number, form: string): CopyError {
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return new CopyError(`“${shown}” gives no time in GMT: write it as ${form}.`, line);
}
