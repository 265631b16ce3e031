/** See lines: the lists of references that stand between paragraphs. */
import { DAY_WORDS } from '../date-words.ts';
import { endsSentence, endsWithPoint } from '../final-punctuation.ts';

/** Whether a plain line begins a See list: `See Syria Daily, June 27: Title`, `راجع يوميات سوريا، 27 يونيو: عنوان`. */
export function isSeeLine(line: string): boolean {
  return SEE.test(line) && !endsSentence(line);
}

/** Whether a plain line is `Thursday's Syria Daily: Title`. */
export function isOfADay(line: string): boolean {
  return OF_A_DAY.test(line);
}

/** Whether a plain line directly below a See line belongs to the list. A title may ask or exclaim; what ends in a
 *  point or colon is a paragraph. */
export function isSeeListLine(line: string): boolean {
  return line !== '' && !endsWithPoint(line);
}

/** The line without `See`. */
export function stripSee(line: string): string {
  return line.replace(SEE, '').trim();
}

const SEE = /^(?:See (?:[Aa]lso )?|(?:انظر|راجع|اقرأ) (?:أيضًا )?)(?=\S)/;
const OF_A_DAY = new RegExp(`^${DAY_WORDS}['’]s [^:]{1,200}: \\S`, 'iu');
