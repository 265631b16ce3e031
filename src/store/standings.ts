/** Where things stood, as the revisions of an entry tell. */
import { sql } from 'kysely';
import type { Standing } from '../domain/standing.ts';
import { isRecord, isText } from './engine/json.ts';
import type { Db } from './schema.ts';

/** An entry's own texts change a few dozen times a day at most. */
const REVISIONS_MAX = 100;

/** What "Where things stand" said in each revision of an entry, newest first; null where readers saw none. Only the newest
 *  100 revisions are looked at. */
export async function listStandings(db: Db, entryId: string): Promise<readonly (Standing | null)[]> {
  const rows = await db
    .selectFrom('revisions')
    .select(['revision', 'standing'])
    .where('entry_id', '=', entryId)
    .where(sql`coalesce(update_id, '')`, '=', '')
    .orderBy('revision', 'desc')
    .limit(REVISIONS_MAX)
    .execute();
  return rows.map(({ revision, standing }) => parseStanding(standing, revision));
}

function parseStanding(json: string | null, revision: number): Standing | null {
  const state: unknown = json === null ? null : JSON.parse(json);
  if (!isRecord(state)) return null;
  const { body, at } = state;
  return isText(body) && isText(at) ? { body, at, revision } : null;
}
