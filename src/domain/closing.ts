/** When a day's page comes to rest by itself. */
import { addDays, type Day, type Instant, startOfDay } from './calendar.ts';

/** The instant an open entry closes: so long after the later of its day's end (GMT) and its last published change. */
export function closesAt(
  { day, lastChangeAt }: { readonly day: Day; readonly lastChangeAt: Instant },
  closeAfterMs: number,
): Instant {
  const end = startOfDay(addDays(day, 1));
  const rest = lastChangeAt > end ? lastChangeAt : end;
  return new Date(Date.parse(rest) + closeAfterMs).toISOString();
}
