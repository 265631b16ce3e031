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

/** The texts that hold all that is looked for: newest day first, newest stamp first within a day. */
export async function listFoundTexts(
  database: Pick<Database, 'engine' | 'reader'>,
  search: Search,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly FoundText[]> {
  const { rows } = await sql<FoundRow>`
    select search.series_id as "seriesId", search.day, entries.title, search.heading, search.body,
      case when entries.original_entry = '' then 0 else 1 end as "hasOriginalEntry", updates.anchor, updates.posted_at as "postedAt"
    ${found(database.engine, search)}
    order by ${newestFirst(database.engine)}
    limit ${page.limit} offset ${page.offset}`.execute(database.reader);
  return withSeries(database.reader, rows.map(toFoundText));
}

/** How many such texts there are; at most `max`, so that no word is costly to count. */
export async function countFoundTexts(
  database: Pick<Database, 'engine' | 'reader'>,
  search: Search,
  max: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 ${found(database.engine, search)} limit ${max}) as found`.execute(
    database.reader,
  );
  return rows[0]?.count ?? 0;
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
}

function toFoundText({ heading, anchor, postedAt, hasOriginalEntry, ...row }: FoundRow) {
  const update = anchor !== null && postedAt !== null ? { anchor, postedAt, headline: heading } : null;
  return { ...row, hasOriginalEntry: hasOriginalEntry === 1, update };
}

function found(engine: Engine, search: Search): RawBuilder<unknown> {
  const [source, matches] =
    engine === 'sqlite' ? [IN_SQLITE, matchesInSqlite(search)] : [sql`search`, matchesInPostgres(search)];
  return sql`
    from ${source}
    join entries on entries.id = search.entry_id
    left join updates on updates.id = search.update_id
    where ${sql.join(matches, sql` and `)}
    and entries.status = ${PUBLISHED} and (search.update_id is null or updates.status = ${PUBLISHED})`;
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

function newestFirst(engine: Engine): RawBuilder<unknown> {
  return engine === 'sqlite'
    ? sql`search_words.rowid desc`
    : sql`search.day desc, search.posted_at desc, search.subject_id desc`;
}
