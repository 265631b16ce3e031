/** What readers see, as literals of SQL: a bound parameter would keep the engines from using the partial indexes. */
import { sql } from 'kysely';

/** Of an entry: readers see it. Of an update: readers see its text. */
export const PUBLISHED = sql<'published'>`'published'`;

/** Of an update: readers are told of it, if only by the stub of a withdrawn one. */
export const TOLD = sql<'published' | 'withdrawn'>`('published', 'withdrawn')`;
