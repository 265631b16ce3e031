/** The rule on notes: readers are told of every change but a typo. */
import { ValidationError } from '../domain/errors.ts';
import type { RevisionKind } from '../domain/revision.ts';

/** @throws ValidationError a kind that readers are told of, without a note */
export function demandNote(change: { readonly kind: RevisionKind; readonly note: string | null }): void {
  const { kind, note } = change;
  if (kind === 'typo' || (note !== null && note.trim() !== '')) return;
  throw new ValidationError(`A ${kind} needs a note that tells readers what changed and why.`, {
    note: 'Say what changed and why.',
  });
}
