import type { PluralForms } from './plural.ts';

/** What an open page says of itself. */
export interface FollowingMessages {
  readonly newUpdates: PluralForms;
  readonly updatesSince: PluralForms;
  readonly readToHere: string;
  readonly changed: (stamp: string) => string;
  readonly pause: string;
  readonly resume: string;
  readonly paused: string;
  /** Comes after `paused`. */
  readonly updatesWait: PluralForms;
  readonly reconnecting: string;
  readonly catchingUp: string;
  readonly lineLost: string;
  readonly dayEnded: string;
}
