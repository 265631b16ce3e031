/** Writing the marks of updates so that their days are read back. */
import { type Day, dayOf, formatDate, type Instant } from '../../../domain/calendar.ts';
import { nearestTo, parseDateWords } from '../../../domain/date-words.ts';
import { stampOf } from '../../../domain/stamp.ts';
import { splitHeadline } from '../headline.ts';
import { standsForItself } from '../blocks/line-kinds.ts';
import { resolveStamp } from '../stamp-days.ts';
import type { WritableDay, WritableUpdate } from './writable-day.ts';
import { beginsWithParagraph } from './write-body.ts';
import { writeFullDate } from './write-day-words.ts';

/** The marks of a day's updates, in their order: `UPDATE 1400 GMT:`, `UPDATE, JUNE 29, 0015 GMT:`, `1400 GMT:`. */
export function writeUpdateMarks({ updates, day }: WritableDay, isHouseForm: boolean): string[] {
  return updates.map(({ postedAt }, index) => {
    const stamp = `${stampOf(postedAt)} GMT:`;
    if (isHouseForm) return stamp;
    const isOwnDay = dayOf(postedAt) === day && isRead(postedAt, updates[index + 1], day);
    return isOwnDay ? `UPDATE ${stamp}` : `UPDATE, ${writeDate(dayOf(postedAt), day)}, ${stamp}`;
  });
}

/** Whether the older house form holds every update with its headline, or its lack of one, and its day. One that a stub
 *  stands for counts as it was: what is withdrawn leaves the form of the others as it is. */
export function fitsHouseForm({ updates, day }: WritableDay): boolean {
  return updates.every((update, index) => fits(update) && isRead(update.postedAt, updates[index + 1], day));
}

function fits({ headline, body }: WritableUpdate): boolean {
  const [first = ''] = body.split('\n', 1);
  if (headline === null) return true;
  const read = splitHeadline(`${headline}. ${first}`);
  return (
    (beginsWithParagraph(body) || standsForItself(first)) &&
    read?.headline === headline &&
    read.text === first
  );
}

/** Whether a stamp without a date is read as that instant above the update below it. */
function isRead(postedAt: Instant, below: WritableUpdate | undefined, entryDay: Day): boolean {
  const time = { hour: Number(postedAt.slice(11, 13)), minute: Number(postedAt.slice(14, 16)) };
  return resolveStamp({ date: null, time }, 0, { below: below?.postedAt ?? null, entryDay }) === postedAt;
}

function writeDate(day: Day, entryDay: Day): string {
  const words = formatDate(day);
  const isNearest = nearestTo(parseDateWords(words), entryDay) === day;
  return (isNearest ? words : writeFullDate(day)).toUpperCase();
}
