/** Paths of the desk. */
import type { Day } from '../../domain/calendar.ts';

/** `/desk/syria-daily/2018-06-28` */
export function deskEntryPath(slug: string, day: Day): string {
  return `/desk/${encodeURIComponent(slug)}/${day}`;
}

/** `/desk/updates/0190...` */
export function deskUpdatePath(id: string): string {
  return `/desk/updates/${id}`;
}

/** Where a new entry of a series begins. */
export function newEntryPath(slug: string, day: Day): string {
  return `/desk/entries/new?series=${encodeURIComponent(slug)}&date=${day}`;
}
