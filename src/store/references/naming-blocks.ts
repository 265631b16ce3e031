/** The blocks whose texts may name a series: for finding their references anew when it is made. */
import { type SqlBool, sql } from 'kysely';
import type { Day } from '../../domain/calendar.ts';
import type { Db } from '../schema.ts';
import type { Subject } from '../subject.ts';

/** A block and what its text is read against. */
export interface NamingBlock extends Subject {
  readonly day: Day;
  readonly series: { readonly name: string; readonly slug: string };
  /** Its Markdown, in the order of the page: an entry has two texts, an update one. */
  readonly texts: readonly string[];
}

/** Blocks that have a search row in which the name may stand, by subject; a few that only look like it come along. Each
 *  page reads the whole table of searched texts: for the rare day on which a series is made.
 *  @param page.after  the id of the last subject of the page before; null for the first page */
export async function listBlocksNaming(
  db: Db,
  name: string,
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly NamingBlock[]> {
  const rows = await db
    .selectFrom('search')
    .innerJoin('entries', 'entries.id', 'search.entry_id')
    .innerJoin('series', 'series.id', 'entries.series_id')
    .leftJoin('updates', 'updates.id', 'search.update_id')
    .where(sql<SqlBool>`lower(${sql.ref('search.body')}) like ${patternOf(name)} escape '!'`)
    .where('search.subject_id', '>', page.after ?? '')
    .select([
      'search.entry_id as entryId',
      'search.update_id as updateId',
      'entries.day',
      'entries.latest_body as latest',
      'entries.original_entry as originalEntry',
      'updates.body',
      'series.name',
      'series.slug',
    ])
    .orderBy('search.subject_id')
    .limit(page.limit)
    .execute();
  return rows.map(({ entryId, updateId, day, latest, originalEntry, body, name: seriesName, slug }) => ({
    ...{ entryId, updateId, day },
    series: { name: seriesName, slug },
    texts: updateId === null ? [latest ?? '', originalEntry] : [body ?? ''],
  }));
}

/** What a text in lower case has to look like. `_` takes any character: it stands for white space, and for letters beyond
 *  ASCII, whose case SQLite does not know. */
function patternOf(name: string): string {
  const escaped = name.trim().toLowerCase().replace(/[%_!]/g, '!$&');
  return `%${escaped.replace(/[^!-~]/gu, '_')}%`;
}
