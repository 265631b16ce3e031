/** Dates as copy writes them: `June 27`, `27 June 2018`, `Sept. 3rd, 2018`; in Arabic `27 يونيو`, `27 حزيران/يونيو 2018`. */
import { addDays, type Day, daysBetween, makeDay, weekdayOf } from './calendar.ts';

const MONTHS = [
  'jan(?:uary|\\.)?', 'feb(?:ruary|\\.)?', 'mar(?:ch|\\.)?', 'apr(?:il|\\.)?', 'may', 'jun(?:e|\\.)?', 'jul(?:y|\\.)?',
  'aug(?:ust|\\.)?', 'sept?(?:ember|\\.)?', 'oct(?:ober|\\.)?', 'nov(?:ember|\\.)?', 'dec(?:ember|\\.)?',
]; // prettier-ignore

const MONTH_NUMBERS = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [name, index + 1]),
); // prettier-ignore

/** By the names of the Levant and by those of Egypt and the Gulf; either may stand alone. */
const ARABIC_MONTHS = [
  'كانون الثاني|يناير', 'شباط|فبراير', '[آا]ذار|مارس', 'نيسان|[أا]بريل', '[أا]يار|مايو', 'حزيران|يوني[وه]', 'تموز|يولي[وه]',
  '[آا]ب|[أا]غسطس', '[أا]يلول|سبتمبر', 'تشرين الأول|[أا]كتوبر', 'تشرين الثاني|نوفمبر', 'كانون الأول|ديسمبر',
]; // prettier-ignore

const MONTH = `(?:${MONTHS.join('|')})`;
const ARABIC_MONTH = `(?:${ARABIC_MONTHS.join('|')})`;
const DATE = '\\d{1,2}(?:st|nd|rd|th)?';
const ARABIC_DATE = `\\d{1,2}\\s{1,3}${ARABIC_MONTH}(?:\\s?/\\s?${ARABIC_MONTH})?`;

/** Source of a regular expression (flags `iu`) for a date with a day and a month and, maybe, a year. Four digits in
 *  front of a zone are a stamp and no year. */
export const DATE_WORDS = `(?<![\\p{L}\\p{N}])(?:${MONTH}\\s{1,3}${DATE}|${DATE}\\s{1,3}${MONTH}|${ARABIC_DATE})(?:[,،]?\\s{1,3}\\d{4}(?!\\s?(?:gmt|utc|z)))?(?![\\p{L}\\p{N}])`;

/** The parts of a date; year is null where none is written. */
export interface WrittenDate {
  /** 1 is January. */
  readonly month: number;
  readonly date: number;
  readonly year: number | null;
}

/** Reads what DATE_WORDS matched. */
export function parseDateWords(words: string): WrittenDate {
  const [date = '', year] = words.match(/\d+/g) ?? [];
  return {
    month: readEnglishMonth(words) ?? readArabicMonth(words),
    date: Number(date),
    year: year === undefined ? null : Number(year),
  };
}

function readEnglishMonth(words: string): number | undefined {
  const [, month = ''] =
    /(\p{L}{3})\p{L}{0,7}\.?(?:[\s,]|$)/u.exec(words.replace(/\d+(?:st|nd|rd|th)/i, '')) ?? [];
  return MONTH_NUMBERS.get(month.toLowerCase());
}

/** 0, which no date has, where there is none. */
function readArabicMonth(words: string): number {
  return ARABIC_MONTH_PATTERNS.findIndex((pattern) => pattern.test(words)) + 1;
}

const ARABIC_MONTH_PATTERNS = ARABIC_MONTHS.map(
  (names) => new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'u'),
);

/** The day that is meant from an entry's point of view: of its year where one is written, else the latest such day
 *  before the entry's own. Undefined where there is no such day. */
export function latestBefore({ month, date, year }: WrittenDate, entryDay: Day): Day | undefined {
  if (year !== null) return makeDay(year, month, date);
  const thisYear = Number(entryDay.slice(0, 4));
  // Eight years back there is a leap day, also across 1900 and 2100.
  const days = Array.from({ length: 9 }, (_, back) => makeDay(thisYear - back, month, date));
  return days.find((day) => day !== undefined && day < entryDay);
}

/** The day that is meant by a date in a mark: without a year, the one nearest to the entry's. */
export function nearestTo({ month, date, year }: WrittenDate, entryDay: Day): Day | undefined {
  if (year !== null) return makeDay(year, month, date);
  const thisYear = Number(entryDay.slice(0, 4));
  const days = [0, -1, 1, -2, 2, -3, 3, -4, 4].flatMap(
    (years) => makeDay(thisYear + years, month, date) ?? [],
  );
  return days.reduce<Day | undefined>((nearest, day) => {
    const isNearer = nearest === undefined || distance(day, entryDay) < distance(nearest, entryDay);
    return isNearer ? day : nearest;
  }, undefined);
}

/** The names of the days, Monday first. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Source of a regular expression (flag `i`) for `yesterday` and the days of the week. */
export const DAY_WORDS = `(?:yesterday|${WEEKDAYS.join('|')})`;

/** The latest such day before the entry's own. */
export function latestNamed(name: string, entryDay: Day): Day {
  const weekday = WEEKDAYS.indexOf(name.toLowerCase()) + 1;
  if (weekday === 0) return addDays(entryDay, -1);
  const back = (weekdayOf(entryDay) - weekday + 7) % 7;
  return addDays(entryDay, -(back === 0 ? 7 : back));
}

function distance(one: Day, other: Day): number {
  return Math.abs(daysBetween(one, other));
}
