/** Files of pictures that no picture claims: noted before they are written, and when their picture goes. What a process
 *  that was killed left behind is found by these notes. */
import type { Instant } from '../../domain/calendar.ts';
import type { Db } from '../schema.ts';

/** Notes files that no picture claims, or none yet.
 *  @param files  names, of which none is noted */
export async function insertUnclaimedFiles(db: Db, files: readonly string[], since: Instant): Promise<void> {
  if (files.length === 0) return;
  await db
    .insertInto('unclaimed_files')
    .values(files.map((file) => ({ file, since })))
    .execute();
}

/** Takes the notes away: a picture claims the files, or they are gone. */
export async function deleteUnclaimedFiles(db: Db, files: readonly string[]): Promise<void> {
  if (files.length > 0) await db.deleteFrom('unclaimed_files').where('file', 'in', files).execute();
}

/** Which of some files are still noted. Waits for a transaction under way that claims some of them, so that nobody removes
 *  what is claimed a moment later.
 *  @returns their names, in no order */
export async function holdUnclaimedFiles(trx: Db, files: readonly string[]): Promise<readonly string[]> {
  const rows = await trx
    .updateTable('unclaimed_files')
    .set((eb) => ({ since: eb.ref('since') }))
    .where('file', 'in', files)
    .returning('file')
    .execute();
  return rows.map(({ file }) => file);
}

/** Names of files noted before an instant, those of the longest ago first. */
export async function listUnclaimedFiles(db: Db, before: Instant, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('unclaimed_files')
    .select('file')
    .where('since', '<', before)
    .orderBy('since')
    .orderBy('file')
    .limit(limit)
    .execute();
  return rows.map(({ file }) => file);
}
