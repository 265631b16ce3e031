import { type Kysely, sql } from 'kysely';

/** SQLite's index makes sixteen parts one a little with each text. At sixteen it would do so at once, which holds up whoever
 *  publishes for half a second in an archive of ten years. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  if (engine === 'postgres') return;
  await sql`insert into search_words (search_words, rank) values ('crisismerge', 64)`.execute(db);
}
