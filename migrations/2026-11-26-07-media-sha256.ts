import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // findMediaBySha256; insertMedia: the same picture is stored once
  await sql`create unique index media_by_sha256 on media (sha256)`.execute(db);
}
