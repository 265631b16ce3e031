/** Telling the wire of a change, in the transaction that makes it. */
import type { WireKind } from '../store/schema.ts';
import type { Db } from '../store/schema.ts';
import { appendWire } from '../store/wire.ts';
import type { Context } from './context.ts';
import type { Entry } from '../domain/entry.ts';
import type { Update } from '../domain/update.ts';

/** Writes the row of a changed entry or update at the present instant.
 *  @param row.seq  as takeSeq gave it to this transaction */
export async function tellWire(
  context: Context,
  trx: Db,
  row: { readonly seq: number; readonly kind: WireKind },
  subject: Entry | Update,
): Promise<void> {
  const isUpdate = 'entryId' in subject;
  await appendWire(trx, {
    ...row,
    at: context.clock.now(),
    entryId: isUpdate ? subject.entryId : subject.id,
    updateId: isUpdate ? subject.id : null,
    revision: subject.revision,
  });
}
