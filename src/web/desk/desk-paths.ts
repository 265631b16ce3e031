/** Paths of the desk. */
import type { Day } from '../../domain/calendar.ts';
import type { EntryPage } from '../../services/reader/read-entry.ts';

/** `/desk/syria-daily/2018-06-28` */
export function deskEntryPath(slug: string, day: Day): string {
  return `/desk/${encodeURIComponent(slug)}/${day}`;
}

/** The same of a page that was read. */
export function deskPathOf({ series, entry }: Pick<EntryPage, 'series' | 'entry'>): string {
  return deskEntryPath(series.slug, entry.day);
}

/** `/desk/updates/0190...` */
export function deskUpdatePath(id: string): string {
  return `/desk/updates/${id}`;
}

/** Where a new entry of a series begins. */
export function newEntryPath(slug: string, day: Day): string {
  return `/desk/entries/new?series=${encodeURIComponent(slug)}&date=${day}`;
}
