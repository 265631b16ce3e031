import { type Kysely, sql } from 'kysely';

/** Other processes hear of a row of the wire when its transaction commits. SQLite has no such means: they look. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  if (engine === 'sqlite') return;
  await sql`
    create function notify_wire() returns trigger language plpgsql as
    $$ begin perform pg_notify('dateline_wire', ''); return null; end $$`.execute(db);
  await sql`
    create trigger wire_notify after insert on wire
    for each statement execute function notify_wire()`.execute(db);
}
