/** Claim status: how far what an update claims is established. */
export const CLAIMS = ['confirmed', 'reported', 'unverified', 'disputed', 'false'] as const;
export type Claim = (typeof CLAIMS)[number];

/** Where an update's claim comes from. */
export interface Source {
  readonly name: string;
  /** An http or https address, or null for a source without one. */
  readonly url: string | null;
}
