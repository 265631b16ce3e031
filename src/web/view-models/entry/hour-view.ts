/** "Since": the hours of a long day, each a link to where its news begins. */
import { dayOf, formatDate, type Instant, isoSeconds } from '../../../domain/calendar.ts';
import { hourOf, stampOf } from '../../../domain/stamp.ts';
import type { Update } from '../../../domain/update.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { LinkView } from '../page-view.ts';
import { anchorOf } from '../update/update-view.ts';

export interface HourView extends LinkView {
  readonly at: Instant;
}

/** A day of fewer updates, or of one or two hours, is read as a whole. */
const UPDATES_MIN = 9;
const HOURS_MIN = 3;

/** The hours in which something happened, in the order of the updates, each with a link to the first update of it.
 *  @param updates  published, newest first
 *  @returns empty for a day that is short */
export function hourViews(updates: readonly Update[], page: EntryPage): HourView[] {
  if (updates.length < UPDATES_MIN) return [];
  // The last one wins, and that is the first update of its hour.
  const firsts = new Map(updates.map((update) => [hourOf(update.postedAt), update]));
  if (firsts.size < HOURS_MIN) return [];
  return [...firsts].map(([hour, update]) => ({
    at: isoSeconds(hour),
    label: hourDisplay(hour, page),
    href: `#${anchorOf(update)}`,
  }));
}

/** `0900`; `0000, March 6` where that is not the entry's own day. */
function hourDisplay(hour: Instant, { series, entry }: EntryPage): string {
  const day = dayOf(hour);
  const stamp = stampOf(hour);
  return day === entry.day ? stamp : `${stamp}, ${formatDate(day, series.language)}`;
}
