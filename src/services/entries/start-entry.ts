/** What a new entry begins with. */
import { type Actor, demandMayEdit } from '../../domain/account.ts';
import type { Day } from '../../domain/calendar.ts';
import { entryHeading, entryName } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import { findPreviousEntry } from '../../store/entries/entry-lists.ts';
import type { Context } from '../context.ts';
import { getSeries } from './get-entry.ts';

export interface ProposedEntry {
  readonly series: Series;
  readonly day: Day;
  /** `Syria Daily, June 28`: what stands before the title on the page. */
  readonly name: string;
  /** Markdown: the line that leads to the day before; empty for the first entry of a series. */
  readonly originalEntry: string;
}

/** The title's form and the line "See Syria Daily, June 27: Title" of the newest published entry before that day.
 *  @throws NotFoundError no such series.  @throws ForbiddenError no editor of it */
export async function proposeEntry(
  { db }: Context,
  slug: string,
  day: Day,
  actor: Actor,
): Promise<ProposedEntry> {
  const series = await getSeries(db.reader, slug);
  demandMayEdit(actor, series.id);
  const previous = await findPreviousEntry(db.reader, series.id, day);
  return {
    ...{ series, day, name: entryName(series, day) },
    originalEntry: previous ? `See ${entryHeading(series, previous)}` : '',
  };
}
