/** Addresses of the API: what stands in them, and how they are made. */
import { z } from 'zod';
import type { Day } from '../../domain/calendar.ts';
import { DAY, ID, SLUG } from './schemas/fields.ts';

export const SERIES_ADDRESS = z.strictObject({ series: SLUG });

export const ENTRY_ADDRESS = z.strictObject({ series: SLUG, date: DAY });

/** The id says it all; where series and date stand beside it they have to be its own. */
export const UPDATE_ADDRESS = z.strictObject({
  series: SLUG.exactOptional(),
  date: DAY.exactOptional(),
  id: ID,
});

/** `/api/v1/series/syria-daily/entries` */
export function entriesAddress(slug: string): string {
  return `/api/v1/series/${encodeURIComponent(slug)}/entries`;
}

/** `/api/v1/series/syria-daily/entries/2018-06-28` */
export function entryAddress(slug: string, day: Day): string {
  return `${entriesAddress(slug)}/${day}`;
}

/** `/api/v1/series/syria-daily/entries/2018-06-28/updates/0190...` */
export function updateAddress(slug: string, day: Day, id: string): string {
  return `${entryAddress(slug, day)}/updates/${id}`;
}
