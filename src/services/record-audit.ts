/** Noting who did what, in the transaction that does it. */
import type { Actor } from '../domain/account.ts';
import type { AuditRow } from '../domain/audit.ts';
import { insertAuditRow } from '../store/audit.ts';
import type { Db } from '../store/schema.ts';
import type { Context } from './context.ts';

/** Notes an act at the present instant. */
export async function recordAudit(
  context: Context,
  trx: Db,
  deed: Pick<AuditRow, 'act' | 'object' | 'detail'>,
  actor: Actor,
): Promise<void> {
  const who = { id: context.newId(), at: context.clock.now(), accountId: actor?.id ?? null };
  await insertAuditRow(trx, { ...who, ...deed });
}
