/** Claim status: how far what an update claims is established. */
export const CLAIMS = ['confirmed', 'reported', 'unverified', 'disputed', 'false'] as const;
export type Claim = (typeof CLAIMS)[number];

/** What a claim status comes to, for those who only want to know whether a thing is so. */
export const CERTAINTIES = ['confirmed', 'unconfirmed', 'false'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** How certain a claim is. */
export function certaintyOf(claim: Claim): Certainty {
  return claim === 'confirmed' || claim === 'false' ? claim : 'unconfirmed';
}

/** Where an update's claim comes from. */
export interface Source {
  readonly name: string;
  /** An http or https address, or null for a source without one. */
  readonly url: string | null;
}
