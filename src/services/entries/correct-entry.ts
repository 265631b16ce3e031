/** Changing an entry's own texts: silently for a typo, with a public dated note for the rest. */
import { type Actor, demandMayEdit } from '../../domain/account.ts';
import { demandEntryRules } from '../../domain/block-rules.ts';
import { ConflictError } from '../../domain/errors.ts';
import type { Entry } from '../../domain/entry.ts';
import { updateEntry } from '../../store/entries/entries.ts';
import { takeSeq } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import type { UpdateCorrection } from '../updates/correct-update.ts';
import { demandNote } from '../correction-note.ts';
import { demandRevision } from '../demand-revision.ts';
import { getEntry } from './get-entry.ts';
import { indexEntry } from '../index-block.ts';
import type { Day } from '../../domain/calendar.ts';
import { recordAudit } from '../record-audit.ts';
import { recordRevisions } from '../record-revision.ts';
import { tellWire } from '../tell-wire.ts';
import { inTransaction } from '../transaction.ts';

export interface EntryCorrection extends Pick<UpdateCorrection, 'kind' | 'note' | 'expectedRevision'> {
  readonly slug: string;
  readonly day: Day;
  readonly changes: Partial<
    Pick<Entry, 'title' | 'standfirst' | 'byline' | 'lead' | 'latest' | 'originalEntry' | 'related' | 'tags'>
  >;
}

/** Corrects a published entry and tells the wire.
 *  @param actor  an account, or null for the command line
 *  @throws NotFoundError no such entry.  @throws ForbiddenError no editor of the series
 *  @throws StaleRevisionError changed meanwhile.  @throws ConflictError not published
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
    demandMayEdit(actor, series.id);
    demandCurrent(before, correction);
    const { kind, note } = correction;
    const at = context.clock.now();
    const modifiedAt = kind === 'typo' ? before.modifiedAt : at;
    const entry: Entry = { ...before, ...correction.changes, modifiedAt, revision: before.revision + 1 };
    demandEntryRules(entry);
    await updateEntry(trx, entry);
    await recordRevisions(context, trx, [entry], { kind, note, actor });
    await indexEntry(trx, { series, entry });
    await tellWire(context, trx, { seq, kind: 'entry' }, entry);
    await recordAudit(context, trx, { act: 'entry.revise', object: entry.id, detail: kind }, actor);
    return { entry, seq };
  });
}

function demandCurrent(entry: Entry, { expectedRevision }: EntryCorrection): void {
  if (entry.status !== 'published') {
    throw new ConflictError(`The entry is ${entry.status}, so there is nothing before readers to correct.`);
  }
  demandRevision('entry', entry.revision, expectedRevision);
}
