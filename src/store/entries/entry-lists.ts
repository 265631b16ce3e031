/** What readers see of entries: published ones only. Every list is served by an index on published entries. */
import { type RawBuilder, sql } from 'kysely';
import type { Day, Month } from '../../domain/calendar.ts';
import type { EntrySummary } from '../../domain/entry.ts';
import { inBatches } from '../engine/batches.ts';
import { keepQuery } from '../engine/kept-queries.ts';
import type { Db } from '../schema.ts';
import { PUBLISHED } from '../visible.ts';

const SUMMARY = ['entries.id', 'entries.day', 'entries.title', 'entries.standfirst'] as const;

/** More days than a year has. */
const BETWEEN_MAX = 400;

/** A series' newest entries, newest first. */
export function listNewestEntries(db: Db, seriesId: string, limit: number): Promise<readonly EntrySummary[]> {
  return selectPublished(db, seriesId)
    .orderBy('entries.day', 'desc')
    .orderBy('entries.id')
    .limit(limit)
    .execute();
}

/** The newest entries of each of these series; no further entry is looked at.
 *  @param perSeries  at most so many of each, 1 or more
 *  @returns series in no order, the days of each newest first */
export async function listNewestEntriesOfEach(
  db: Db,
  seriesIds: readonly string[],
  perSeries: number,
): Promise<readonly (EntrySummary & { readonly seriesId: string })[]> {
  const found: (EntrySummary & { readonly seriesId: string })[] = [];
  // SQLite puts 500 queries in one at most.
  await inBatches(seriesIds, async ([first = '', ...others]) => {
    const query = selectNewest(db, first, perSeries).unionAll(
      others.map((id) => selectNewest(db, id, perSeries)),
    );
    const limit = perSeries * (others.length + 1);
    found.push(...(await query.orderBy('day', 'desc').orderBy('id').limit(limit).execute()));
  });
  return found;
}

/** A series' newest entry, or undefined. */
export function findNewestEntry(db: Db, seriesId: string): Promise<EntrySummary | undefined> {
  return selectPublished(db, seriesId).orderBy('entries.day', 'desc').limit(1).executeTakeFirst();
}

/** The entry of the nearest earlier day, or undefined. */
export async function findPreviousEntry(
  db: Db,
  seriesId: string,
  day: Day,
): Promise<EntrySummary | undefined> {
  return (await askPrevious(db, { seriesId, day }))[0];
}

const askPrevious = keepQuery((db, slot) =>
  selectPublished(db, slot<string>('seriesId'))
    .where('entries.day', '<', slot<Day>('day'))
    .orderBy('entries.day', 'desc')
    .limit(1),
);

/** The entry of the nearest later day, or undefined. */
export async function findNextEntry(db: Db, seriesId: string, day: Day): Promise<EntrySummary | undefined> {
  return (await askNext(db, { seriesId, day }))[0];
}

const askNext = keepQuery((db, slot) =>
  selectPublished(db, slot<string>('seriesId'))
    .where('entries.day', '>', slot<Day>('day'))
    .orderBy('entries.day')
    .limit(1),
);

/** The entries of the days from one to the other, both included, oldest first; at most 400. */
export function listEntriesBetween(
  db: Db,
  seriesId: string,
  days: { readonly from: Day; readonly to: Day },
): Promise<readonly EntrySummary[]> {
  return selectPublished(db, seriesId)
    .where('entries.day', '>=', days.from)
    .where('entries.day', '<=', days.to)
    .orderBy('entries.day')
    .orderBy('entries.id')
    .limit(BETWEEN_MAX)
    .execute();
}

/** How many entries each month has, newest month first; months without any are left out. */
export async function countEntriesByMonth(
  db: Db,
  seriesId: string,
): Promise<readonly (Month & { readonly count: number })[]> {
  const month = sql<string>`substr(day, 1, 7)`;
  const rows = await db
    .selectFrom('entries')
    .where('series_id', '=', seriesId)
    .where('status', '=', PUBLISHED)
    .select((eb) => [month.as('month'), eb.fn.countAll<number>().as('count')])
    .groupBy(month)
    .orderBy(month, 'desc')
    .execute();
  return rows.map(({ month: text, count }) => ({
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    count,
  }));
}

/** Which of these days of series (by slug) readers can see, as texts `SLUG DAY`. */
export async function listPublishedDays(
  db: Db,
  days: readonly { readonly series: string; readonly day: Day }[],
): Promise<ReadonlySet<string>> {
  const published = new Set<string>();
  await inBatches(days, async (batch) => {
    const rows = await db
      .selectFrom('entries')
      .innerJoin('series', 'series.id', 'entries.series_id')
      .select(['series.slug', 'entries.day'])
      .where('entries.status', '=', PUBLISHED)
      .where((eb) =>
        eb(
          eb.refTuple('series.slug', 'entries.day'),
          'in',
          batch.map(({ series, day }) => eb.tuple(series, day)),
        ),
      )
      .orderBy('entries.day')
      .orderBy('entries.id')
      .limit(batch.length)
      .execute();
    for (const { slug, day } of rows) published.add(`${slug} ${day}`);
  });
  return published;
}

function selectNewest(db: Db, seriesId: string, limit: number) {
  const newest = selectPublished(db, seriesId).select('entries.series_id as seriesId');
  return db.selectFrom(newest.orderBy('entries.day', 'desc').limit(limit).as('newest')).selectAll();
}

function selectPublished(db: Db, seriesId: string | RawBuilder<string>) {
  return db
    .selectFrom('entries')
    .select(SUMMARY)
    .where('entries.series_id', '=', seriesId)
    .where('entries.status', '=', PUBLISHED);
}
