/** Bounds on what pages, lists and feeds repeat of a day: what is over them is a mistake. Its texts may be as long as the
 *  file. */
import type { CopyDay } from './copy-day.ts';
import { CopyError } from './copy-error.ts';

/** Characters. */
const TITLE_MAX = 1_000;
const CAPTION_MAX = 2_000;
/** Later than any copy, and early enough for the day after. */
const FIRST_DAY = '1800-01-01';
const LAST_DAY = '2999-12-31';

/** @throws CopyError a title, headline or caption is longer than readers can use, or the date is of no living memory */
export function demandBounds({ day, title, lead, updates }: CopyDay): void {
  if (day < FIRST_DAY || day > LAST_DAY)
    throw new CopyError(`the date ${day} cannot be right: mend its year.`);
  demandLength('the title', title, TITLE_MAX);
  demandLength('the caption of the lead photo', lead?.caption ?? '', CAPTION_MAX);
  for (const { anchor, headline } of updates) {
    demandLength(`the headline of ${anchor}`, headline ?? '', TITLE_MAX);
  }
}

function demandLength(what: string, text: string, max: number): void {
  if (text.length <= max) return;
  const count = `${text.length.toLocaleString('en')} characters, more than ${max.toLocaleString('en')}`;
  throw new CopyError(`${what} has ${count}: shorten it, or look whether a mark is missing.`);
}
