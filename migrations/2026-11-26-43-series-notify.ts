import { type Kysely, sql } from 'kysely';

/** Other processes hear of a series that comes, goes or changes, as they do of the wire. SQLite has no such means: they
 *  look. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  if (engine === 'sqlite') return;
  await sql`
    create trigger series_notify after insert or update or delete on series
    for each statement execute function notify_wire()`.execute(db);
}
