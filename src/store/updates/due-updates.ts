/** Updates whose hour has come. */
import type { Instant } from '../../domain/calendar.ts';
import type { Db } from '../schema.ts';
import { PUBLISHED, SCHEDULED } from '../visible.ts';

/** Ids of scheduled updates on published entries whose instant of release has come, the earliest first. */
export async function listDueUpdates(db: Db, now: Instant, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('updates')
    .select('id')
    .where('status', '=', SCHEDULED)
    .where('entry_status', '=', PUBLISHED)
    .where('publish_at', '<=', now)
    .orderBy('publish_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** When the first update of a published entry after an instant is to be released; undefined where none is. */
export async function findUpdateRelease(db: Db, after: Instant): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('updates')
    .select('publish_at')
    .where('status', '=', SCHEDULED)
    .where('entry_status', '=', PUBLISHED)
    .where('publish_at', '>', after)
    .orderBy('publish_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.publish_at ?? undefined;
}
