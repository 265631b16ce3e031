/** Days, instants and months. Everything is GMT: no function reads the machine's zone or clock. */
import { DateTime } from 'luxon';

/** A point in time, ISO 8601 in UTC with milliseconds: `2018-06-28T14:00:00.000Z`. */
export type Instant = string;

/** A GMT calendar day: `2018-06-28`. */
export type Day = string;

/** A calendar month of a year: month 1 is January. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** The day an instant falls on. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10);
}

/** The instant of a day's first moment. */
export function startOfDay(day: Day): Instant {
  return `${day}T00:00:00.000Z`;
}

/** The day so many days later; negative goes back. */
export function addDays(day: Day, count: number): Day {
  return isoDay(fromDay(day).plus({ days: count }));
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return fromDay(to).diff(fromDay(from), 'days').days;
}

/** Whether the text is a day that exists: `2019-02-29` is not. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDay(text).isValid;
}

/** The day of a year, month (1 to 12) and date, or undefined where there is no such day. */
export function makeDay(year: number, month: number, date: number): Day | undefined {
  const made = DateTime.utc(year, month, date);
  return made.isValid && year >= 1 && year <= 9999 ? isoDay(made) : undefined;
}

/** The day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return fromDay(day).weekday;
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

/** The month's days in order, first to last. */
export function daysOfMonth({ year, month }: Month): Day[] {
  const first = DateTime.utc(year, month);
  return Array.from({ length: first.daysInMonth ?? 0 }, (_, index) => isoDay(first.plus({ days: index })));
}

/** Cut to the whole minute, as stamps are shown. */
export function cutToMinute(instant: Instant): Instant {
  return `${instant.slice(0, 16)}:00.000Z`;
}

/** The latest of some instants. */
export function latestOf(instants: readonly [Instant, ...Instant[]]): Instant {
  return instants.reduce((latest, instant) => (instant > latest ? instant : latest));
}

/** An instant to the second, as readers' programs are given it: `2018-06-28T14:00:00Z`. */
export function isoSeconds(instant: Instant): string {
  return `${instant.slice(0, 19)}Z`;
}

/** The form readers see: `June 28`, `28 يونيو`.
 *  @param language  BCP 47 tag of the series */
export function formatDate(day: Day, language = 'en'): string {
  return inWords(day, language, 'date');
}

/** The form readers see, with the year: `June 28, 2018`. */
export function formatFullDate(day: Day, language = 'en'): string {
  return inWords(day, language, 'full');
}

/** With the day of the week: `Thursday, June 28, 2018`. */
export function formatLongDate(day: Day, language = 'en'): string {
  return inWords(day, language, 'long');
}

/** The name of a day of the week: `Monday` for 1 (ISO 8601). */
export function formatWeekday(weekday: number, language = 'en', width: 'long' | 'short' = 'long'): string {
  return inWords(`2024-01-0${String(weekday)}`, language, width === 'long' ? 'weekday' : 'weekdayShort');
}

/** A month's name: `June` for 6. */
export function formatMonthName(month: number, language = 'en'): string {
  return inWords(firstOf({ year: 2024, month }), language, 'monthName');
}

/** A month's name with its year: `June 2018`. */
export function formatMonth(month: Month, language = 'en'): string {
  return inWords(firstOf(month), language, 'month');
}

const FORMS = {
  date: { month: 'long', day: 'numeric' },
  full: { year: 'numeric', month: 'long', day: 'numeric' },
  long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  monthName: { month: 'long' },
  month: { year: 'numeric', month: 'long' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** In the words of a language, but always with the digits of the stamps and by the calendar of the addresses. */
function inWords(day: Day, language: string, form: keyof typeof FORMS): string {
  return formatterOf(language, form).format(Date.parse(startOfDay(day)));
}

function formatterOf(language: string, form: keyof typeof FORMS): Intl.DateTimeFormat {
  const key = `${language} ${form}`;
  const fixed = { timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' };
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...FORMS[form], ...fixed });
  formatters.set(key, formatter);
  return formatter;
}

/** Of the languages of series, which are few: to make one takes longer than to write a hundred dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function firstOf({ year, month }: Month): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

function fromDay(day: Day): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function isoDay(date: DateTime): Day {
  return date.toFormat('yyyy-MM-dd');
}
