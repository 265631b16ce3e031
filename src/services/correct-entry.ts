/** Changing an entry's own texts: silently for a typo, with a public dated note for the rest. */
import type { Actor } from '../domain/account.ts';
import { ConflictError } from '../domain/errors.ts';
import type { Entry } from '../domain/entry.ts';
import { updateEntry } from '../store/entries/entries.ts';
import { appendWire, takeSeq } from '../store/wire.ts';
import type { Context } from './context.ts';
import type { UpdateCorrection } from './correct-update.ts';
import { demandNote } from './correction-note.ts';
import { getEntry } from './get-entry.ts';
import { indexEntry } from './index-block.ts';
import type { Day } from '../domain/calendar.ts';
import { recordRevisions } from './record-revision.ts';
import { inTransaction } from './transaction.ts';

export interface EntryCorrection extends Pick<UpdateCorrection, 'kind' | 'note' | 'expectedRevision'> {
  readonly slug: string;
  readonly day: Day;
  readonly changes: Partial<
    Pick<Entry, 'title' | 'standfirst' | 'byline' | 'lead' | 'latest' | 'originalEntry' | 'related' | 'tags'>
  >;
}

/** Corrects a published entry and tells the wire.
 *  @param actor  an account, or null for the command line
 *  @throws NotFoundError no such entry.  @throws ConflictError changed meanwhile, or not published
 *  @throws ValidationError a correction, addition or retraction without a note */
export async function correctEntry(
  context: Context,
  correction: EntryCorrection,
  actor: Actor,
): Promise<{ readonly entry: Entry; readonly seq: number }> {
  demandNote(correction);
  return inTransaction(context, async (trx) => {
    const seq = await takeSeq(trx);
    const { series, entry: before } = await getEntry(trx, correction.slug, correction.day);
    demandCurrent(before, correction);
    const { kind, note } = correction;
    const at = context.clock.now();
    const modifiedAt = kind === 'typo' ? before.modifiedAt : at;
    const entry: Entry = { ...before, ...correction.changes, modifiedAt, revision: before.revision + 1 };
    await updateEntry(trx, entry);
    await recordRevisions(context, trx, [entry], { kind, note, actor });
    await indexEntry(trx, { series, entry });
    await appendWire(trx, {
      seq,
      at,
      kind: 'entry',
      entryId: entry.id,
      updateId: null,
      revision: entry.revision,
    });
    return { entry, seq };
  });
}

function demandCurrent(entry: Entry, { expectedRevision }: EntryCorrection): void {
  if (entry.status !== 'published') {
    throw new ConflictError(`The entry is ${entry.status}, so there is nothing before readers to correct.`);
  }
  if (expectedRevision !== undefined && expectedRevision !== entry.revision) {
    throw new ConflictError(
      `The entry has changed since you opened it (revision ${String(entry.revision)}, yours ${String(expectedRevision)}): look at the present text and try again.`,
    );
  }
}
