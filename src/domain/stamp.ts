/** Stamps: the HHMM, in GMT, that an update carries. */
import { addDays, type Day, dayOf, formatDate, formatFullDate, type Instant } from './calendar.ts';
import { commaOf, isolate } from './language.ts';

/** Four digits, GMT: `1400`, `0015`. */
export type Stamp = string;

/** Reads a stamp as editors write it: `1400`, `14:00`, `830`, `8:30`, `2400`.
 *  @returns hours 0 to 24 and minutes 0 to 59 (24 only as 2400), or undefined when it is none */
export function parseStamp(text: string): { readonly hour: number; readonly minute: number } | undefined {
  const match = /^(\d{1,2}):?(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  return minute <= 59 && (hour <= 23 || (hour === 24 && minute === 0)) ? { hour, minute } : undefined;
}

/** The instant of a stamp on a day; `2400` is 0000 of the next day.
 *  @returns undefined when the text is no stamp */
export function instantAt(day: Day, stamp: string): Instant | undefined {
  const time = parseStamp(stamp);
  if (!time) return undefined;
  const onDay = time.hour === 24 ? addDays(day, 1) : day;
  return `${onDay}T${twoDigits(time.hour % 24)}:${twoDigits(time.minute)}:00.000Z`;
}

/** The stamp of an instant: `1400`. */
export function stampOf(instant: Instant): Stamp {
  return instant.slice(11, 13) + instant.slice(14, 16);
}

/** The hour an instant lies in, as the instant it begins. */
export function hourOf(instant: Instant): Instant {
  return `${instant.slice(0, 13)}:00:00.000Z`;
}

/** The stamp as readers see it: `1400 GMT`, and `0015 GMT, June 29` when that is not the entry's own day.
 *  @param language  BCP 47 tag of the series */
export function formatStamp(instant: Instant, entryDay: Day, language = 'en'): string {
  const day = dayOf(instant);
  return day === entryDay
    ? zonedStamp(instant, language)
    : withDate(instant, formatDate(day, language), language);
}

/** An instant that stands for itself, on whatever page: `1512 GMT, June 28, 2018`.
 *  @param language  BCP 47 tag of the series */
export function formatDatedStamp(instant: Instant, language = 'en'): string {
  return withDate(instant, formatFullDate(dayOf(instant), language), language);
}

/** A text, or HTML, in which stamps keep their order among the words of its language, as those do that we write.
 *  @param language  BCP 47 tag of the series */
export function isolateStamps(text: string, language: string): string {
  return text.replace(/\b\d{4} GMT\b/g, (stamp) => isolate(stamp, language));
}

function withDate(instant: Instant, dateDisplay: string, language: string): string {
  return `${zonedStamp(instant, language)}${commaOf(language)} ${dateDisplay}`;
}

function zonedStamp(instant: Instant, language: string): string {
  return isolate(`${stampOf(instant)} GMT`, language);
}

/** The stamp of what became of a page, which may be long after: with the date on a later day, and with its year in a later
 *  year.
 *  @param language  BCP 47 tag of the series */
export function formatNearStamp(instant: Instant, entryDay: Day, language = 'en'): string {
  const isSameYear = instant.slice(0, 4) === entryDay.slice(0, 4);
  return isSameYear ? formatStamp(instant, entryDay, language) : formatDatedStamp(instant, language);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
