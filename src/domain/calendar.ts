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

/** An instant to the second, as readers' programs are given it: `2018-06-28T14:00:00Z`. */
export function isoSeconds(instant: Instant): string {
  return `${instant.slice(0, 19)}Z`;
}

/** The form readers see: `June 28`, `28 يونيو`.
 *  @param language  BCP 47 tag of the series */
export function formatDate(day: Day, language = 'en'): string {
  return localized(fromDay(day), language).toLocaleString({ month: 'long', day: 'numeric' });
}

/** The form readers see, with the year: `June 28, 2018`. */
export function formatFullDate(day: Day, language = 'en'): string {
  return localized(fromDay(day), language).toLocaleString({ year: 'numeric', month: 'long', day: 'numeric' });
}

/** With the day of the week: `Thursday, June 28, 2018`. */
export function formatLongDate(day: Day, language = 'en'): string {
  return localized(fromDay(day), language).toLocaleString({
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
}

/** The name of a day of the week: `Monday` for 1 (ISO 8601). */
export function formatWeekday(weekday: number, language = 'en', width: 'long' | 'short' = 'long'): string {
  return localized(DateTime.utc(2024, 1, weekday), language).toLocaleString({ weekday: width });
}

/** A month's name: `June` for 6. */
export function formatMonthName(month: number, language = 'en'): string {
  return localized(DateTime.utc(2024, month), language).toLocaleString({ month: 'long' });
}

/** A month's name with its year: `June 2018`. */
export function formatMonth({ year, month }: Month, language = 'en'): string {
  return localized(DateTime.utc(year, month), language).toLocaleString({ year: 'numeric', month: 'long' });
}

/** In the words of a language, but always with the digits of the stamps and by the calendar of the addresses. */
function localized(date: DateTime, locale: string): DateTime {
  return date.reconfigure({ locale, numberingSystem: 'latn', outputCalendar: 'gregory' });
}

function fromDay(day: Day): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function isoDay(date: DateTime): Day {
  return date.toFormat('yyyy-MM-dd');
}
