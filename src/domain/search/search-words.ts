/** Words as search knows them: one form for all spellings, so that both engines are given the same and find the same.
 *  Search rows hold this form: whoever changes it adds a migration that makes the words of all rows anew. */
import { listCommonRuns } from './common-words.ts';

/** A word of a text, and where it stands there. */
export interface FoundWord {
  /** In the form that is searched. */
  readonly word: string;
  readonly start: number;
  /** The place behind its last character. */
  readonly end: number;
}

/** The words of a text in order. They hold letters, digits and the signs of vowels only, whatever the text.
 *  Case, accents, Arabic vowels, the forms of alef and their like make no difference; nothing is known of grammar.
 *  Chinese, Japanese and Thai have no spaces between words: there every character is a word. */
export function listWords(text: string): FoundWord[] {
  const words: FoundWord[] = [];
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    // A run may fold to several words: ½ is 1 and 2.
    for (const word of foldRun(run)) words.push({ word, start, end: start + run.length });
  }
  return words;
}

/** The same words as one text with a space between them, for an index; as much of a long text as the engines take. Behind
 *  them stand the runs of common words, which phrases of such words are found by. */
export function foldWords(text: string): string {
  const words = listWords(text.slice(0, CHARACTERS_MAX)).map(({ word }) => word);
  const runs = listCommonRuns(words).slice(0, RUNS_MAX);
  return [...words.slice(0, WORDS_MAX - runs.length), ...runs].join(' ');
}

/** With words of 64 characters and four bytes each this stays below the megabyte that a tsvector may have. */
const CHARACTERS_MAX = 200_000;

/** PostgreSQL tells no places apart beyond the 16,383rd. */
const WORDS_MAX = 16_383;
/** Of these: a text of common words alone is one run without end. */
const RUNS_MAX = 4000;
const WORD_MAX = 64;

const SPACELESS =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
/** What stands in words or unseen between their letters: directions, joiners, soft hyphens. */
const IN_WORD = '[\\p{L}\\p{N}\\p{M}\\p{Cf}]';
const RUN = new RegExp(`${SPACELESS}\\p{M}*|(?:(?!${SPACELESS})${IN_WORD})+`, 'gv');

/** Accents and vowels that a word is the same without; in scripts of India the signs are the vowels themselves. */
const DROPPED =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Greek}\p{Script=Cyrillic}]]\p{Cf}\u02b0-\u02ff\u0640]/gv;
const OTHERWISE = /[^\p{L}\p{N}\p{M}]+/v;

function foldRun(run: string): string[] {
  if (/^[a-z0-9]*$/.test(run)) return [cut(run)];
  const bare = run.normalize('NFKD').replace(DROPPED, '').toLowerCase();
  const plain = bare.replace(VARIANTS, (letter) => PLAIN[letter] ?? letter).normalize('NFC');
  return plain.split(OTHERWISE).filter((word) => word !== '').map(cut); // prettier-ignore
}

function cut(word: string): string {
  return word.length <= WORD_MAX ? word : Array.from(word).slice(0, WORD_MAX).join('');
}

/** Letters that are typed for each other and that Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ς: 'σ' },
  // Alef with wasla, alef maksura, teh marbuta; the kaf and yeh of Persian keyboards.
  ...{ '\u0671': '\u0627', '\u0649': '\u064a', '\u0629': '\u0647', '\u06a9': '\u0643', '\u06cc': '\u064a' },
  ...Object.fromEntries(Array.from('٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', (digit, index) => [digit, String(index % 10)])),
};
const VARIANTS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gv');
