/** What is left of a withdrawn update: `UPDATE 1400 GMT withdrawn 1512 GMT: reason`. */
import type { Day, Instant } from '../../../domain/calendar.ts';
import type { Series } from '../../../domain/series.ts';
import { formatNearStamp, formatStamp } from '../../../domain/stamp.ts';
import type { Update } from '../../../domain/update.ts';
import { messagesFor } from '../../messages/messages-for.ts';

interface Withdrawal {
  readonly at: Instant;
  readonly reason: string;
}

/** Whose page the stub stands on. */
interface Place {
  readonly series: Pick<Series, 'language'>;
  readonly day: Day;
}

/** The stub as one line of plain text. */
export function withdrawalStub(
  update: Pick<Update, 'postedAt'>,
  withdrawal: Withdrawal,
  { series: { language }, day }: Place,
): string {
  const stamp = messagesFor(language).update(formatStamp(update.postedAt, day, language));
  return `${stamp} ${withdrawnDisplay(withdrawal.at, { series: { language }, day })}: ${withdrawal.reason}`;
}

/** `withdrawn 1512 GMT`; with the date on a later day, and with its year in a later year. */
export function withdrawnDisplay(at: Instant, { series: { language }, day }: Place): string {
  return messagesFor(language).withdrawn(formatNearStamp(at, day, language));
}
