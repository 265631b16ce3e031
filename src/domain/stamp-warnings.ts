/** What an editor should look at before an update goes out under a stamp. It never stops them. */
import { addDays, type Day, dayOf, type Instant } from './calendar.ts';

export const STAMP_WARNINGS = ['future', 'out-of-order', 'wrong-day'] as const;
export type StampWarning = (typeof STAMP_WARNINGS)[number];

export interface StampSetting {
  /** The instant the stamp would show. */
  readonly postedAt: Instant;
  readonly now: Instant;
  /** The day of the entry it would stand on. */
  readonly entryDay: Day;
  /** Of the newest update that is published there; null where there is none. */
  readonly newestPostedAt: Instant | null;
}

/** The warnings, in the order they are to be read. `wrong-day`: neither the entry's day nor the hours after its
 *  midnight. */
export function stampWarnings({ postedAt, now, entryDay, newestPostedAt }: StampSetting): StampWarning[] {
  const day = dayOf(postedAt);
  const isFuture = postedAt > now;
  const isOutOfOrder = newestPostedAt !== null && postedAt < newestPostedAt;
  const isWrongDay = day !== entryDay && day !== addDays(entryDay, 1);
  return STAMP_WARNINGS.filter(
    (warning) => ({ future: isFuture, 'out-of-order': isOutOfOrder, 'wrong-day': isWrongDay })[warning],
  );
}

/** Whether the editor is to choose between the entry and the next day's: it is the day after the entry's, the stamp
 *  is of that day, and nothing on the entry tells that they have chosen before. */
export function isAfterMidnight({ postedAt, now, entryDay, newestPostedAt }: StampSetting): boolean {
  const nextDay = addDays(entryDay, 1);
  const hasChosen = newestPostedAt !== null && dayOf(newestPostedAt) === nextDay;
  return dayOf(now) === nextDay && dayOf(postedAt) === nextDay && !hasChosen;
}
