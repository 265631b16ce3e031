/** Who did what, for admins. */
import { type Actor, demandMayAdminister } from '../domain/account.ts';
import { type AuditRow, isOfAccount } from '../domain/audit.ts';
import { listAccountNames } from '../store/accounts/accounts.ts';
import { listAuditRows } from '../store/audit.ts';
import type { Context } from './context.ts';

export interface NamedAuditRow extends AuditRow {
  /** Null: the command line or the clock. */
  readonly accountName: string | null;
  /** Of an account; null for everything else. */
  readonly objectName: string | null;
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
  return (await listAuditRows(db.reader, page)).map((row) => ({
    ...row,
    accountName: row.accountId === null ? null : (names.get(row.accountId) ?? row.accountId),
    objectName: isOfAccount(row.act) ? (names.get(row.object) ?? null) : null,
  }));
}
