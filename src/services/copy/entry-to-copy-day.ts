/** A stored day as what its copy is written of. */
import type { Entry } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import type { Update } from '../../domain/update.ts';
import type { WritableDay } from '../../formats/copy/writer/writable-day.ts';

/** @param updates  newest first */
export function entryToCopyDay(series: Series, entry: Entry, updates: readonly Update[]): WritableDay {
  const { day, title, lead, latest, originalEntry, postedAt, related } = entry;
  return {
    ...{ series: series.name, day, title, postedAt, related },
    lead: lead && { caption: lead.caption, credit: lead.credit },
    latest: latest?.body ?? null,
    originalEntry: originalEntry === '' ? null : originalEntry,
    updates: updates.map((update) => ({
      postedAt: update.postedAt,
      headline: update.headline,
      body: update.body,
    })),
  };
}
