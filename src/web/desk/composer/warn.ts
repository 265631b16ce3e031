/** What an editor is shown before an update goes out, and what they may do all the same. */
import { addDays, dayOf, formatDate, type Instant } from '../../../domain/calendar.ts';
import { formatStamp } from '../../../domain/stamp.ts';
import {
  isAfterMidnight,
  type StampSetting,
  type StampWarning,
  stampWarnings,
} from '../../../domain/stamp-warnings.ts';
import type { DeskEntry } from '../../../services/desk/read-desk-entry.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { WarningView } from './composer-view.ts';

/** The warning an editor has not seen yet; null where nothing speaks against publishing.
 *  @param seen  what the form says was seen, words with commas between */
export function warningOf(
  postedAt: Instant,
  now: Instant,
  desk: DeskEntry,
  seen: string,
): WarningView | null {
  const { entry } = desk.page;
  const newest = desk.page.updates.find(({ withdrawal }) => !withdrawal);
  const setting = { postedAt, now, entryDay: entry.day, newestPostedAt: newest?.postedAt ?? null };
  const warnings = stampWarnings(setting);
  const isMidnight = isAfterMidnight(setting);
  const all = isMidnight ? ['midnight', ...warnings] : warnings;
  const known = new Set(seen.split(','));
  if (all.every((warning) => known.has(warning))) return null;
  return {
    lines: [
      ...(isMidnight ? [midnightLine(desk)] : []),
      ...warnings.map((warning) => LINES[warning](setting)),
    ],
    seen: all.join(','),
    choices: isMidnight ? midnightChoices(setting, desk) : [CONFIRM],
  };
}

const CONFIRM = { act: 'publish', label: 'Publish all the same', hint: '' };

const LINES: Readonly<Record<StampWarning, (setting: StampSetting) => string>> = {
  future: ({ postedAt, now, entryDay }) =>
    `The stamp ${formatStamp(postedAt, entryDay)} is in the future: it is ${formatStamp(now, entryDay)} now.`,
  'out-of-order': ({ postedAt, newestPostedAt, entryDay }) =>
    `The stamp ${formatStamp(postedAt, entryDay)} is earlier than the newest update, ${formatStamp(newestPostedAt ?? postedAt, entryDay)}: this one will stand below it.`,
  'wrong-day': ({ postedAt, entryDay }) =>
    `The stamp is of ${formatDate(dayOf(postedAt))}, the entry is of ${formatDate(entryDay)}.`,
};

function midnightLine({ page }: DeskEntry): string {
  return `It is past midnight GMT. Does this belong to ${formatDate(page.entry.day)}, or to the next day?`;
}

function midnightChoices({ postedAt, entryDay }: StampSetting, desk: DeskEntry): WarningView['choices'] {
  const nextDay = addDays(entryDay, 1);
  const { language } = desk.page.series;
  const text = messagesFor(language);
  const here = {
    act: 'publish',
    label: `Publish on ${formatDate(entryDay)}`,
    hint: `Readers see: ${text.update(formatStamp(postedAt, entryDay, language))}`,
  };
  const stamp = text.update(formatStamp(postedAt, nextDay, language));
  if (desk.nextDay?.status === 'published') {
    const hint = `Readers see: ${stamp}, on the page of ${formatDate(nextDay)}`;
    return [{ act: 'next', label: `Publish on ${formatDate(nextDay)}`, hint }, here];
  }
  if (!desk.mayEdit) return [here];
  const label = desk.nextDay ? `Keep it for ${formatDate(nextDay)}` : `Start ${formatDate(nextDay)} with it`;
  const hint = desk.nextDay
    ? `Its entry is not published yet: this becomes a draft update there`
    : 'Your words become the original entry of the new day, for you to look at before it is published';
  return [{ act: 'next', label, hint }, here];
}
