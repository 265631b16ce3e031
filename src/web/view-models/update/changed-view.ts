/** The mark of an update that changed while its page was open. */
import { type Instant, isoSeconds } from '../../../domain/calendar.ts';
import { formatNearStamp } from '../../../domain/stamp.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import { messagesFor } from '../../messages/messages-for.ts';

/** The locals of views/partials/update-changed.ejs. */
export interface ChangedView {
  readonly changedAt: Instant;
  /** `changed 1512 GMT` */
  readonly changedDisplay: string;
}

/** @param at  when readers were told */
export function changedView(at: Instant, { series, entry }: EntryPage): ChangedView {
  const stamp = formatNearStamp(at, entry.day, series.language);
  return { changedAt: isoSeconds(at), changedDisplay: messagesFor(series.language).changed(stamp) };
}
