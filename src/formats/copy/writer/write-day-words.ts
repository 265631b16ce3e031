/** Days and times as copy writes them, so that they are read back. */
import { addDays, type Day, formatDate, type Instant, startOfDay } from '../../../domain/calendar.ts';
import { stampOf } from '../../../domain/stamp.ts';

/** `June 28, 2018`, the year in four digits. */
export function writeFullDate(day: Day): string {
  return `${formatDate(day)}, ${day.slice(0, 4)}`;
}

/** The stamp of the original entry: 2400 where it is 0000 of the next day.
 *  @returns null for 0000, which it is unless written, and for an instant of another day, which copy does not hold */
export function stampOfOriginal(postedAt: Instant, day: Day): string | null {
  if (postedAt === startOfDay(addDays(day, 1))) return '2400';
  return postedAt === startOfDay(day) || !postedAt.startsWith(day) ? null : stampOf(postedAt);
}
