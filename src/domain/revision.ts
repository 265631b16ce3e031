/** Revisions: the immutable states an entry or update went through, and which of them readers are told of. */
import type { Instant } from './calendar.ts';

/** Kinds of change that carry a public, dated note. */
export const CORRECTION_KINDS = ['correction', 'addition', 'retraction'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** Every kind of revision. `typo` is silent; `withdrawal` is told by the stub. */
export const REVISION_KINDS = ['original', 'typo', ...CORRECTION_KINDS, 'withdrawal'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** A revision that readers are told of. */
export interface Correction {
  readonly kind: CorrectionKind;
  readonly note: string;
  readonly at: Instant;
}
