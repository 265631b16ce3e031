/** Bounds on a day of copy: what is over them is a mistake, and would make a page that nobody can open. */
import type { CopyDay } from './copy-day.ts';
import { CopyError } from './copy-error.ts';

/** Characters. A long day's original entry has some 20,000. */
const BODY_MAX = 200_000;
const TITLE_MAX = 300;
const CAPTION_MAX = 2_000;
/** Later than any copy, and early enough for the day after. */
const FIRST_DAY = '1800-01-01';
const LAST_DAY = '2999-12-31';

/** @throws CopyError a title, caption or text is longer than readers can use, or the date is of no living memory */
export function demandBounds({ day, title, lead, latest, originalEntry, updates }: CopyDay): void {
  if (day < FIRST_DAY || day > LAST_DAY)
    throw new CopyError(`the date ${day} cannot be right: mend its year.`);
  demandLength('the title', title, TITLE_MAX);
  demandLength('the caption of the lead photo', lead?.caption ?? '', CAPTION_MAX);
  demandLength('what stands under LATEST', latest ?? '', BODY_MAX);
  demandLength('the original entry', originalEntry ?? '', BODY_MAX);
  for (const { anchor, headline, body } of updates) {
    demandLength(`the headline of ${anchor}`, headline ?? '', TITLE_MAX);
    demandLength(`the text of ${anchor}`, body, BODY_MAX);
  }
}

function demandLength(what: string, text: string, max: number): void {
  if (text.length <= max) return;
  const count = `${text.length.toLocaleString('en')} characters, more than ${max.toLocaleString('en')}`;
  throw new CopyError(`${what} has ${count}: shorten it, or look whether a mark is missing.`);
}
