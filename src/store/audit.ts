/** The audit list in the database. Written once, never changed. */
import type { Insertable } from 'kysely';
import type { AuditRow } from '../domain/audit.ts';
import { prepareInsert } from './engine/inserts.ts';
import type { AuditTable, Db } from './schema.ts';

export async function insertAuditRow(db: Db, { accountId, ...row }: AuditRow): Promise<void> {
  await insertRows(db, [{ ...row, account_id: accountId }]);
}

const insertRows = prepareInsert((db, rows: readonly Required<Insertable<AuditTable>>[]) =>
  db.insertInto('audit').values(rows),
);

/** Newest first.
 *  @param page.before  the id of the last row of the page before; null for the first page */
export async function listAuditRows(
  db: Db,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<readonly AuditRow[]> {
  return db
    .selectFrom('audit')
    .select(['id', 'at', 'account_id as accountId', 'act', 'object', 'detail'])
    .$if(before !== null, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
