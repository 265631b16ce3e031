/** What readers find by words: published texts only, whatever the rows of search say. */
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { type Day, daysBetween, type Instant } from '../../domain/calendar.ts';
import type { SearchPhrase } from '../../domain/search/search-query.ts';
import type { Series } from '../../domain/series.ts';
import type { Database, Engine } from '../database.ts';
import { withSeries } from '../series.ts';
import { PUBLISHED } from '../visible.ts';
import { fts5Query, tsQuery } from './index-languages.ts';

/** What is looked for. */
export interface Search {
  /** All of them have to be there; at least one. */
  readonly phrases: readonly SearchPhrase[];
  /** null for every series. */
  readonly seriesId: string | null;
  /** Days of entries, both included; null without a bound. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** An entry's own texts (update null) or an update, published. */
export interface FoundText {
  readonly series: Series;
  /** The entry's. */
  readonly day: Day;
  readonly title: string;
  readonly hasOriginalEntry: boolean;
  readonly update: { readonly anchor: string; readonly postedAt: Instant; readonly headline: string } | null;
  /** The plain text below the title or headline. */
  readonly body: string;
}

/** The texts that hold all that is looked for: newest day first, newest stamp first within a day.
 *  @param page.max  texts are counted up to this number, so that no word is costly to count
 *  @returns those of the page, and how many there are; 0 where the page holds none */
export async function findTexts(
  database: Pick<Database, 'engine' | 'reader'>,
  search: Search,
  page: { readonly limit: number; readonly offset: number; readonly max: number },
): Promise<{ readonly texts: readonly FoundText[]; readonly count: number }> {
  const { engine, reader } = database;
  // One walk of the index serves both.
  const { rows } = await sql<FoundRow>`
    with found as materialized (${walk(engine, search)} limit ${page.max})
    select search.series_id as "seriesId", search.day, entries.title, search.heading, search.body,
      case when entries.original_entry = '' then 0 else 1 end as "hasOriginalEntry",
      updates.anchor, updates.posted_at as "postedAt", (select count(*) from found) as count
    from (select * from found order by ${newestFirst(engine, 'found')} limit ${page.limit} offset ${page.offset}) as page
    join search on search.subject_id = page.subject_id
    join entries on entries.id = search.entry_id
    left join updates on updates.id = search.update_id
    order by ${newestFirst(engine, 'page')}`.execute(reader);
  return { texts: await withSeries(reader, rows.map(toFoundText)), count: rows[0]?.count ?? 0 };
}

interface FoundRow {
  readonly seriesId: string;
  readonly day: Day;
  readonly title: string;
  readonly heading: string;
  readonly body: string;
  readonly hasOriginalEntry: 0 | 1;
  /** Both null for an entry. */
  readonly anchor: string | null;
  readonly postedAt: Instant | null;
  /** Of all pages. */
  readonly count: number;
}

function toFoundText({ seriesId, day, title, heading, body, hasOriginalEntry, anchor, postedAt }: FoundRow) {
  const update = anchor !== null && postedAt !== null ? { anchor, postedAt, headline: heading } : null;
  return { seriesId, day, title, body, hasOriginalEntry: hasOriginalEntry === 1, update };
}

/** The texts that readers may see, newest first. */
function walk(engine: Engine, search: Search): RawBuilder<unknown> {
  const [source, matches, order] =
    engine === 'sqlite'
      ? [IN_SQLITE, matchesInSqlite(search), sql`search_words.rowid desc`]
      : [sql`search`, matchesInPostgres(search), newestFirst(engine, 'search')];
  return sql`
    select ${sql.join(NEWEST[engine].map((column) => sql.ref(`search.${column}`)))}
    from ${source}
    join entries on entries.id = search.entry_id
    left join updates on updates.id = search.update_id
    where ${sql.join(matches, sql` and `)}
    and entries.status = ${PUBLISHED} and (search.update_id is null or updates.status = ${PUBLISHED})
    order by ${order}`;
}

/** A cross join keeps SQLite from beginning anywhere but at the index. */
const IN_SQLITE = sql`search_words cross join search on search.place = search_words.rowid`;

function matchesInSqlite({ phrases, seriesId, from, to }: Search): RawBuilder<SqlBool>[] {
  const matches = [sql<SqlBool>`search_words match ${fts5Query(phrases, seriesId)}`];
  if (from !== null) matches.push(sql`search_words.rowid >= ${firstPlaceOf(from)}`);
  if (to !== null) matches.push(sql`search_words.rowid < ${firstPlaceOf(to) + PLACES_A_DAY}`);
  return matches;
}

/** As the triggers of the table number them. */
const PLACES_A_DAY = 16_384 * 131_072;

function firstPlaceOf(day: Day): number {
  return daysBetween('1970-01-01', day) * PLACES_A_DAY;
}

function matchesInPostgres({ phrases, seriesId, from, to }: Search): RawBuilder<SqlBool>[] {
  const matches = [sql<SqlBool>`search.vector @@ ${tsQuery(phrases)}::tsquery`];
  if (seriesId !== null) matches.push(sql`search.series_id = ${seriesId}`);
  if (from !== null) matches.push(sql`search.day >= ${from}`);
  if (to !== null) matches.push(sql`search.day <= ${to}`);
  return matches;
}

function newestFirst(engine: Engine, table: string): RawBuilder<unknown> {
  return sql.join(NEWEST[engine].map((column) => sql`${sql.ref(`${table}.${column}`)} desc`));
}

/** By what columns texts stand in order; a place is the time. */
const NEWEST = { sqlite: ['place', 'subject_id'], postgres: ['day', 'posted_at', 'subject_id'] } as const;
