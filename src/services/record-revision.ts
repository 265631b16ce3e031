/** Keeping the state an entry or update is stored in, for ever. */
import type { Actor } from '../domain/account.ts';
import type { Entry } from '../domain/entry.ts';
import type { RevisionKind } from '../domain/revision.ts';
import type { Update } from '../domain/update.ts';
import { insertRevisions } from '../store/revisions.ts';
import type { Db } from '../store/schema.ts';
import type { Context } from './context.ts';

export interface Change {
  readonly kind: RevisionKind;
  /** What readers are told of it; null for nothing. */
  readonly note: string | null;
  readonly actor: Actor;
}

/** Records the state of each as its revision, made at the present instant. */
export async function recordRevisions(
  context: Context,
  trx: Db,
  subjects: readonly (Entry | Update)[],
  { kind, note, actor }: Change,
): Promise<void> {
  const at = context.clock.now();
  const revisions = subjects.map((snapshot) => ({
    kind,
    note,
    author: actor?.id ?? null,
    id: context.newId(),
    at,
    entryId: 'entryId' in snapshot ? snapshot.entryId : snapshot.id,
    updateId: 'entryId' in snapshot ? snapshot.id : null,
    revision: snapshot.revision,
    snapshot,
  }));
  await insertRevisions(trx, revisions);
}
