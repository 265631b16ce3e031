/** What readers see, as literals of SQL: a bound parameter would keep the engines from using the partial indexes. */
import { type RawBuilder, sql } from 'kysely';

/** Of an entry: readers see it. Of an update: readers see its text. */
export const PUBLISHED = sql<'published'>`'published'`;

/** Of an entry or update: readers see it from its hour on. */
export const SCHEDULED = sql<'scheduled'>`'scheduled'`;

/** Of an original entry: the day has none. */
export const EMPTY = sql.lit('');

/** Of an update: readers are told of it, if only by the stub of a withdrawn one. */
export const TOLD = sql<'published' | 'withdrawn'>`('published', 'withdrawn')`;

/** The stamp of a column that holds an instant: the HHMM of `2018-06-28T14:00:00.000Z`. */
export function stampOf(column: string): RawBuilder<string> {
  return sql<string>`substr(${sql.ref(column)}, 12, 2) || substr(${sql.ref(column)}, 15, 2)`;
}
