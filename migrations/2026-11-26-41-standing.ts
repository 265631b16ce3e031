import { type Kysely, sql } from 'kysely';

/** Where things stood at each revision of an entry that readers saw, without the rest of its snapshot. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const [field, kept] =
    engine === 'postgres'
      ? [(name: string) => sql`snapshot::json ->> ${sql.lit(name)}`, sql`stored`]
      : [(name: string) => sql`snapshot ->> ${sql.lit(`$.${name}`)}`, sql`virtual`];
  await sql`
    alter table revisions add column standing text generated always as
      (case when ${field('status')} = 'published' then ${field('latest')} end) ${kept}`.execute(db);
}
