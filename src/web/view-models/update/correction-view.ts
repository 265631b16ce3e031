/** A correction as readers are told of it. */
import { type Instant, isoSeconds } from '../../../domain/calendar.ts';
import type { Correction, CorrectionKind } from '../../../domain/revision.ts';
import { formatDatedStamp } from '../../../domain/stamp.ts';
import type { Messages } from '../../messages/messages.ts';

export interface CorrectionView {
  readonly kind: CorrectionKind;
  readonly kindDisplay: string;
  readonly at: Instant;
  readonly atDisplay: string;
  readonly note: string;
}

/** A correction with its date in full: it may come years after the day it corrects. */
export function correctionView(correction: Correction, language: string, text: Messages): CorrectionView {
  return {
    kind: correction.kind,
    kindDisplay: text.corrections[correction.kind],
    at: isoSeconds(correction.at),
    atDisplay: formatDatedStamp(correction.at, language),
    note: correction.note,
  };
}
