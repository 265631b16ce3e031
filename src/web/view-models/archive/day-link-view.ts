/** A day as lists show it: its date and, where it has one, its title. */
import { type Day, formatDate, formatFullDate } from '../../../domain/calendar.ts';
import { entryName, type EntrySummary, titleBeyondDate } from '../../../domain/entry.ts';
import { entryPath } from '../../../domain/permalink.ts';
import type { Series } from '../../../domain/series.ts';

export interface DayLinkView {
  readonly day: Day;
  /** `June 28`; with the year where it is not the one the reader is in. */
  readonly dateDisplay: string;
  /** `June 28, 2018` */
  readonly fullDateDisplay: string;
  /** What the link reads: the title, or the day's name where it has no title. */
  readonly label: string;
  readonly standfirst: string | null;
  readonly href: string;
}

/** The link to a day of a series.
 *  @param near  the day it stands beside: in its year a date needs no year */
export function dayLinkView(series: Series, entry: EntrySummary, near: Day = entry.day): DayLinkView {
  const isSameYear = entry.day.slice(0, 4) === near.slice(0, 4);
  const fullDateDisplay = formatFullDate(entry.day, series.language);
  return {
    day: entry.day,
    dateDisplay: isSameYear ? formatDate(entry.day, series.language) : fullDateDisplay,
    fullDateDisplay,
    label: titleBeyondDate(entry) || entryName(series, entry.day),
    standfirst: entry.standfirst,
    href: entryPath(series.slug, entry.day),
  };
}
