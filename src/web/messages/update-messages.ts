import type { Claim } from '../../domain/claim.ts';
import type { CorrectionKind } from '../../domain/revision.ts';

/** What stands around an update, on its page and elsewhere. */
export interface UpdateMessages {
  readonly update: (stamp: string) => string;
  readonly originalEntry: string;
  readonly jumpToOriginal: string;
  readonly permalink: string;
  readonly history: string;
  readonly sources: string;
  readonly tags: string;
  readonly claim: string;
  readonly claims: Readonly<Record<Claim, string>>;
  readonly corrections: Readonly<Record<CorrectionKind, string>>;
  readonly by: (name: string) => string;
  readonly withdrawn: (stamp: string) => string;
  readonly oneUpdateOf: string;
  readonly readWholeDay: string;
  readonly earlierUpdate: string;
  readonly laterUpdate: string;
  readonly historyOf: (update: string) => string;
  readonly historyIntro: string;
  readonly noCorrections: string;
  readonly withdrawnHistory: string;
  readonly backToUpdate: string;
  readonly picture: string;
  readonly previousPicture: string;
  readonly nextPicture: string;
  readonly close: string;
}
