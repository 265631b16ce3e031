/** Closing a day for tests of what readers are told. */
import type { Day } from '../../src/domain/calendar.ts';
import type { Context } from '../../src/services/context.ts';
import { getEntry } from '../../src/services/get-entry.ts';
import { inTransaction } from '../../src/services/transaction.ts';
import { updateEntry } from '../../src/store/entries/entries.ts';
import { appendWire, takeSeq } from '../../src/store/wire.ts';

/** Closes a published day, and tells the wire.
 *  @returns its seq */
export async function closeDay(
  context: Context,
  { slug, day }: { readonly slug: string; readonly day: Day },
): Promise<number> {
  return inTransaction(context, async (trx) => {
    const seq = await takeSeq(trx);
    const { entry } = await getEntry(trx, slug, day);
    const [at, revision] = [context.clock.now(), entry.revision + 1];
    await updateEntry(trx, { ...entry, closedAt: at, modifiedAt: at, revision });
    await appendWire(trx, { seq, at, kind: 'close', entryId: entry.id, updateId: null, revision });
    return seq;
  });
}
