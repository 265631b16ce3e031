import type { Certainty } from '../../domain/claim.ts';

/** What stands around the updates of a day. */
export interface EntryMessages {
  readonly whereThingsStand: string;
  readonly earlierStandings: string;
  readonly keyEvents: string;
  /** Unfolds the rest of a list. */
  readonly more: string;
  readonly claimGroups: string;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly since: string;
  readonly pinned: string;
  readonly goToUpdate: string;
  readonly updateCount: (count: number) => string;
  readonly latestUpdate: (stamp: string) => string;
  readonly noUpdates: string;
  readonly updates: string;
  readonly order: string;
  readonly newestFirst: string;
  readonly oldestFirst: string;
  readonly related: string;
  readonly pageCorrections: string;
  readonly backLinks: string;
  readonly days: string;
  readonly previousDay: string;
  readonly nextDay: string;
  readonly closed: (stamp: string) => string;
}
