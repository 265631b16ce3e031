import { type Kysely, sql } from 'kysely';

/** How many requests of a token the processes have let through together, so that each of them heeds the others. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const type = sql.raw(engine === 'postgres' ? 'bigint' : 'integer');
  await sql`alter table api_tokens add column requests ${type} not null default 0`.execute(db);
}
