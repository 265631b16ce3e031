/** Who did what, for admins. */
import { type Actor, demandMayAdminister } from '../domain/account.ts';
import { type AuditRow, objectKindOf } from '../domain/audit.ts';
import { listAccountNames } from '../store/accounts/accounts.ts';
import { listAuditRows } from '../store/audit.ts';
import { type AuditObject, listAuditObjects } from '../store/audit-objects.ts';
import type { Context } from './context.ts';

export interface NamedAuditRow extends AuditRow {
  /** Null: the command line or the clock. */
  readonly accountName: string | null;
  /** Of an account; null for everything else. */
  readonly objectName: string | null;
  /** The series, day or update; null for an account or a picture, and for what is gone. */
  readonly place: AuditObject | null;
}

/** A page of the audit list, newest first.
 *  @param page.before  the id of the last row of the page before; null for the first
 *  @throws ForbiddenError the actor is no admin */
export async function listAudit(
  { db }: Context,
  page: { readonly before: string | null; readonly limit: number },
  actor: Actor,
): Promise<readonly NamedAuditRow[]> {
  demandMayAdminister(actor);
  const names = await listAccountNames(db.reader);
  const rows = await listAuditRows(db.reader, page);
  const places = await listAuditObjects(db.reader, {
    entries: idsOf(rows, 'entry'),
    updates: idsOf(rows, 'update'),
    series: idsOf(rows, 'series'),
  });
  return rows.map((row) => ({
    ...row,
    accountName: row.accountId === null ? null : (names.get(row.accountId) ?? row.accountId),
    objectName: objectKindOf(row.act) === 'account' ? (names.get(row.object) ?? null) : null,
    place: places.get(row.object) ?? null,
  }));
}

function idsOf(rows: readonly AuditRow[], kind: ReturnType<typeof objectKindOf>): string[] {
  return [...new Set(rows.filter(({ act }) => objectKindOf(act) === kind).map(({ object }) => object))];
}
