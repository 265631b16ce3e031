/** The series of the sample in the database: the only ones that can be taken out of it. */
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { Db, Schema } from './schema.ts';

/** Notes that a series is of the sample.
 *  @param place  among its series, from 1 */
export async function insertSample(db: Db, seriesId: string, place = 1): Promise<void> {
  await db.insertInto('sample').values({ id: place, series_id: seriesId, removing: 0 }).execute();
}

/** The ids of the sample's series in their order; none once it was removed, or where there never was one. */
export async function listSampleIds(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('sample').select('series_id').orderBy('id').limit(SERIES_MAX).execute();
  return rows.map(({ series_id }) => series_id);
}

const SERIES_MAX = 100;

/** Takes the sample out of the database: its entries and updates, whoever wrote them, with all that hangs on them, and the
 *  rows of the wire that tell of them. What others wrote of it stays; the seqs are not given again.
 *  @param trx  a transaction; where it fails, all of the sample is there as before */
export async function deleteSample(trx: Db): Promise<void> {
  await trx.updateTable('sample').set({ removing: 1 }).execute();
  const series = trx.selectFrom('sample').select('series_id');
  const entries = trx.selectFrom('entries').select('id').where('series_id', 'in', series);
  for (const table of ['search', 'references', 'tags', 'media_uses', 'wire', 'revisions'] as const) {
    await trx.deleteFrom(table).where('entry_id', 'in', entries).execute();
  }
  await trx.deleteFrom('updates').where('series_id', 'in', series).execute();
  await trx.deleteFrom('entries').where('series_id', 'in', series).execute();
  // Their memberships go with them, and so do the notes that they are of the sample.
  await trx.deleteFrom('series').where('id', 'in', series).execute();
}

/** Takes those of some pictures out of the database that no entry or update shows any more.
 *  @returns their ids */
export async function deleteUnusedMedia(trx: Db, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .deleteFrom('media')
    .where('id', 'in', ids)
    .where((eb) =>
      eb.not(
        eb.or([
          eb.exists(eb.selectFrom('entries').select('entries.id').where(isShownByEntry)),
          eb.exists(eb.selectFrom('updates').select('updates.id').where(names('updates.body'))),
        ]),
      ),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

type InEntry = ExpressionBuilder<Schema, 'media' | 'entries'>;

function isShownByEntry(eb: InEntry): Expression<SqlBool> {
  return eb.or([
    eb('entries.lead_media_id', '=', eb.ref('media.id')),
    names('entries.original_entry'),
    names('entries.latest_body'),
  ]);
}

/** Whether a text names the picture. Ids hold no signs that LIKE would take for its own. */
function names(column: 'entries.original_entry' | 'entries.latest_body' | 'updates.body') {
  return sql<boolean>`coalesce(${sql.ref(column)}, '') like '%' || media.id || '%'`;
}
