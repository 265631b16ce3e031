/** Ten years of a daily series, made up of our own words: the same seed gives the same days. */
import { addDays, type Day, formatDate, formatFullDate } from '../src/domain/calendar.ts';

const WORDS = 'harbour ferry tide quay lantern storm pilot breakwater crew market bridge signal rope engine gale mast'.split(' '); // prettier-ignore

/** The copy of a day: an original entry, three updates, and three or four references to earlier days.
 *  @param number  days since the first one */
export function writeDay(first: Day, number: number): string {
  const day = addDays(first, number);
  const random = seeded(number + 1);
  const updates = ['1800', '1200', '0900'].map((stamp) => `UPDATE ${stamp} GMT: ${paragraph(random)}`);
  const earlier = [1, 7, 30].filter((count) => count <= number).map((count) => mention(addDays(day, -count)));
  const inline =
    number > 1 && number % 3 === 0 ? ' It began two days ago (see yesterday’s Harbour Daily).' : '';
  return [
    `Harbour Daily, ${formatFullDate(day)}: ${title(random)}`,
    ...updates,
    `ORIGINAL ENTRY: ${paragraph(random)}${inline}`,
    paragraph(random),
    ...earlier,
  ].join('\n\n');
}

/** An update as a desk writes it: a headline and two paragraphs. */
export function writeUpdate(number: number): { readonly headline: string; readonly body: string } {
  const random = seeded(number + 100_000);
  return { headline: title(random), body: `${paragraph(random)}\n\n${paragraph(random)}` };
}

function mention(day: Day): string {
  return `See Harbour Daily, ${formatDate(day)}, ${day.slice(0, 4)}: A title that has changed since`;
}

function title(random: () => number): string {
  return Array.from({ length: 5 }, () => capitalize(word(random))).join(' ');
}

function paragraph(random: () => number): string {
  const sentences = Array.from({ length: 5 }, () => {
    const words = Array.from({ length: 14 }, () => word(random));
    return `${capitalize(words.join(' '))}.`;
  });
  return sentences.join(' ');
}

function word(random: () => number): string {
  return WORDS[Math.floor(random() * WORDS.length)] ?? 'sea';
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Numbers from 0 to 1 (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed * 2_654_435_769;
  return () => {
    state = (state + 1_831_565_813) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
