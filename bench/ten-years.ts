/** Ten years of a daily series, made up of our own words: the same day is the same text in every run. */
import { addDays, type Day, daysBetween, formatDate, formatFullDate } from '../src/domain/calendar.ts';
import { type Random, seeded, writeSentences, writeTitle } from './words.ts';

export const SERIES = 'Harbour Daily';
export const SLUG = 'harbour-daily';
export const TEN_YEARS = 3650;

/** Of ten years. */
const UPDATES = 60_000;
const FIRST: Day = '2016-03-09';

/** The last day of every archive here. */
export const LAST: Day = addDays(FIRST, TEN_YEARS - 1);

/** The days up to the last one, oldest first: an archive of fewer days holds the same last ones. */
export function listDays(count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(LAST, index + 1 - count));
}

/** The copy of a day: an original entry, 16 or 17 updates, and three or four references to earlier days. */
export function writeDay(day: Day): string {
  const number = daysBetween(FIRST, day);
  const random = seeded(number + 1);
  const earlier = [1, 7, 30].map((count) => mention(addDays(day, -count)));
  const inline = number % 3 === 0 ? ' It began two days ago (see yesterday’s Harbour Daily).' : '';
  return [
    `${SERIES}, ${formatFullDate(day)}: ${writeTitle(random)}`,
    ...writeUpdates(random, countUpdates(day)),
    `ORIGINAL ENTRY: ${writeSentences(random, 5)}${inline}`,
    writeSentences(random, 5),
    ...earlier,
  ].join('\n\n');
}

/** An update as a desk writes it: a headline and two paragraphs. */
export function writeUpdate(number: number): { readonly headline: string; readonly body: string } {
  const random = seeded(number + 100_000);
  return {
    headline: writeTitle(random),
    body: `${writeSentences(random, 5)}\n\n${writeSentences(random, 5)}`,
  };
}

/** 16 or 17. */
export function countUpdates(day: Day): number {
  const number = daysBetween(FIRST, day);
  return sumBefore(number + 1) - sumBefore(number);
}

function sumBefore(number: number): number {
  return Math.floor((number * UPDATES) / TEN_YEARS);
}

/** Newest first, some 50 minutes apart, down from 2200. */
function writeUpdates(random: Random, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const minute = 22 * 60 - index * 50 - Math.floor(random() * 50);
    return `UPDATE ${stampOf(minute)} GMT: ${writeSentences(random, 5)}`;
  });
}

function stampOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join('');
}

function mention(day: Day): string {
  return `See ${SERIES}, ${formatDate(day)}, ${day.slice(0, 4)}: A title that has changed since`;
}
