/** Entries: one day's page of a series. */
import { type Day, formatDate, formatFullDate, type Instant } from './calendar.ts';
import { commaOf } from './language.ts';
import type { Series } from './series.ts';

export const ENTRY_STATUSES = ['draft', 'scheduled', 'published'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** A photograph where an entry or update shows it. Without mediaId it is an empty slot, which only editors see. */
export interface Photo {
  readonly mediaId: string | null;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  /** What the picture shows that not everybody wants to see; empty for none. */
  readonly warning: string;
}

/** An entry as stored. (series, day) is unique. */
export interface Entry {
  readonly id: string;
  readonly seriesId: string;
  readonly day: Day;
  readonly title: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly status: EntryStatus;
  readonly publishAt: Instant | null;
  readonly lead: Photo | null;
  /** Where things stand: Markdown and when it was written. */
  readonly latest: { readonly body: string; readonly at: Instant } | null;
  /** Markdown; empty when the day has none. */
  readonly originalEntry: string;
  /** When the original entry was written, as its stamp shows. */
  readonly postedAt: Instant;
  /** Titles of other articles named at the foot of the copy. */
  readonly related: readonly { readonly text: string }[];
  readonly tags: readonly string[];
  readonly publishedAt: Instant | null;
  /** The last change of the entry itself that readers are told of. */
  readonly modifiedAt: Instant;
  readonly closedAt: Instant | null;
  readonly revision: number;
}

/** What lists, calendars and links show of an entry. */
export interface EntrySummary {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly standfirst: string | null;
}

/** The name of a day's page: `Syria Daily, June 28`. */
export function entryName(series: Pick<Series, 'name' | 'language'>, day: Day): string {
  return `${series.name}${commaOf(series.language)} ${formatDate(day, series.language)}`;
}

/** The same with the year: `Syria Daily, June 28, 2018`. */
export function fullEntryName(series: Pick<Series, 'name' | 'language'>, day: Day): string {
  return `${series.name}${commaOf(series.language)} ${formatFullDate(day, series.language)}`;
}

/** The heading of a day's page: `Syria Daily, June 28: Pro-Assad Forces Advance`; the name alone where the title
 *  says no more than the date. */
export function entryHeading(
  series: Pick<Series, 'name' | 'language'>,
  entry: Pick<Entry, 'day' | 'title'>,
): string {
  const [name, title] = [entryName(series, entry.day), titleBeyondDate(entry)];
  return title === '' ? name : `${name}: ${title}`;
}

/** An entry's title; empty where it says no more than the date, as imported copy without a title does. */
export function titleBeyondDate({ day, title }: Pick<Entry, 'day' | 'title'>): string {
  return title === formatDate(day, 'en') ? '' : title;
}
