import { type Kysely, sql } from 'kysely';

/** The days of each month are counted in an index that holds the months in order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // countEntriesByMonth
  await sql`
    create index entries_by_month on entries (series_id, substr(day, 1, 7))
    where status = 'published'`.execute(db);
}
