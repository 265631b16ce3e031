/** The head line, `SERIES, June 28, 2018: Title`: the first line of the copy that writeCopy writes. */
import { type Day, makeDay } from '../../domain/calendar.ts';
import { DATE_WORDS, parseDateWords } from '../../domain/date-words.ts';
import { isSameName } from '../../domain/series.ts';

export interface HeadLine {
  readonly series: string;
  readonly day: Day;
  /** Empty where nothing stands behind the colon. */
  readonly title: string;
}

/** Reads a head line. Of another series than the one known, or without a year, it is one only for the day known: else it
 *  names another entry.
 *  @returns undefined when the line is none */
export function readHeadLine(
  text: string,
  known: { readonly seriesName?: string; readonly day?: Day },
): HeadLine | undefined {
  const [, series = '', words = '', title = ''] = HEAD_LINE.exec(text) ?? [];
  const { year, month, date } = parseDateWords(words);
  const day = series === '' ? undefined : makeDay(year ?? yearOf(known.day), month, date);
  if (day === undefined) return undefined;
  const isOfSeries = known.seriesName === undefined || isSameName(series, known.seriesName);
  const isOfDay = known.day === undefined || known.day === day;
  return isOfDay || (isOfSeries && year !== null) ? { series, day, title: title.trim() } : undefined;
}

const HEAD_LINE = new RegExp(`^(.{1,200}?)[,،]\\s{1,3}(${DATE_WORDS})\\s{0,3}:(.*)$`, 'isu');

/** 0, which no day has, where none is known. */
function yearOf(day: Day | undefined): number {
  return Number(day?.slice(0, 4) ?? 0);
}
