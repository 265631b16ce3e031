/** The instants of stamps: copy gives hours and minutes, and now and then a date. */
import { addDays, type Day, type Instant } from '../../domain/calendar.ts';
import { nearestTo } from '../../domain/date-words.ts';
import { instantAt } from '../../domain/stamp.ts';
import type { Finding } from './copy-day.ts';
import { CopyError } from './copy-error.ts';
import type { UpdateMark } from './marks.ts';

export interface StampedMark {
  readonly mark: Pick<UpdateMark, 'date' | 'time'>;
  readonly line: number;
}

/** The instants of marks that stand newest first, read from the bottom up beginning with the entry's day: a stamp more
 *  than 12 hours smaller than the one below it is on the next day, and so is all above it.
 *  @returns in the order given
 *  @throws CopyError a mark names a date that does not exist */
export function resolveStamps(
  marks: readonly StampedMark[],
  entryDay: Day,
): { readonly instants: readonly Instant[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const instants: Instant[] = [];
  let below: Instant | null = null;
  for (const { mark, line } of marks.toReversed()) {
    const instant: Instant = resolveStamp(mark, line, { below, entryDay });
    const finding = describe(mark, instant, below, entryDay);
    if (finding) findings.push({ line, ...finding });
    instants.push(instant);
    below = instant;
  }
  return { instants: instants.reverse(), findings };
}

const HALF_DAY_MINUTES = 12 * 60;

export interface StampPlace {
  /** The instant of the mark below; null for the lowest. */
  readonly below: Instant | null;
  readonly entryDay: Day;
}

/** The instant of one mark above the one below it. */
export function resolveStamp(
  { date, time }: StampedMark['mark'],
  line: number,
  { below, entryDay }: StampPlace,
): Instant {
  const clock = `${twoDigits(time.hour)}${twoDigits(time.minute)}`;
  if (date) {
    const day = nearestTo(date, entryDay);
    if (day === undefined)
      throw new CopyError('The mark names a date that does not exist: mend the date.', line);
    return instantAt(day, clock) ?? '';
  }
  const day = below === null ? entryDay : below.slice(0, 10);
  const fall = below === null ? 0 : minutesOf(below) - (time.hour * 60 + time.minute);
  return instantAt(fall > HALF_DAY_MINUTES ? addDays(day, 1) : day, clock) ?? '';
}

function describe(
  { date }: StampedMark['mark'],
  instant: Instant,
  below: Instant | null,
  entryDay: Day,
): Omit<Finding, 'line'> | undefined {
  if (below !== null && instant < below) {
    return { kind: 'out-of-order', message: 'The stamp is earlier than the one below it.' };
  }
  const day = instant.slice(0, 10);
  const isNextDay = date === null && day !== (below?.slice(0, 10) ?? entryDay);
  return isNextDay
    ? { kind: 'next-day', message: `This update and those above it are read as of ${day}.` }
    : undefined;
}

function minutesOf(instant: Instant): number {
  return Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
