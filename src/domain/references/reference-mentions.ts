/** Mentions of entries and updates within a line of plain text. */
import type { Day } from '../calendar.ts';
import { daysBetween } from '../calendar.ts';
import { DATE_WORDS, DAY_WORDS, latestBefore, latestNamed, parseDateWords } from '../date-words.ts';
import type { Reference } from './reference.ts';
import { isSameName, nameKey, slugify } from '../series.ts';
import { parseStamp } from '../stamp.ts';

export interface NamedSeries {
  readonly name: string;
  readonly slug: string;
}

interface Context {
  readonly day: Day;
  readonly series: NamedSeries;
  readonly knownSeries: readonly NamedSeries[];
}

type EntryReference = Extract<Reference, { kind: 'entry' }>;

/** Reads a whole line as a reference to an entry: `Syria Daily, June 27: Title`, `Thursday's Syria Daily: Title`. Here
 *  a series may be named that is not there yet.
 *  @returns undefined when the line is none */
export function readTarget(text: string, context: Context): EntryReference | undefined {
  const dated = DATED_LINE.exec(text);
  if (dated) return datedTarget(text, dated, context);
  const named = NAMED_LINE.exec(text);
  const series = named && findSeries(named[2] ?? '', context);
  if (!series) return undefined;
  const day = latestNamed(named[1] ?? '', context.day);
  return { kind: 'entry', text, series: series.slug, day, title: named[3] ?? null, isYearGuessed: false };
}

/** The mentions in a line, in order: of series that are there, behind `see` also of one that is not there yet, and of
 *  updates of the same page.
 *  @param pattern  as mentionPattern gives it for the context */
export function findMentions(text: string, pattern: RegExp, context: Context): Reference[] {
  const found: Placed[] = [
    ...placeMatches(text, pattern, (match) => readMention(match, context)),
    ...placeMatches(text, IN_PAGE, readInPage),
    ...placeMatches(text, SEE_UNKNOWN, (match) => readUnknown(match, context)),
  ];
  return found.sort((one, other) => one.place - other.place).map(({ reference }) => reference);
}

/** Matches `yesterday's NAME` and `NAME, June 27`, the longest name first; to be made once for a page. */
export function mentionPattern({ series, knownSeries }: Context): RegExp {
  const names = [...new Set([series, ...knownSeries].map(({ name }) => name.trim()))]
    .filter((name) => name !== '')
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s'))
    .concat(NOTHING)
    .join('|');
  const bounded = `(?<![\\p{L}\\p{N}])(?:(${DAY_WORDS})['’]s\\s)?(${names})(?![\\p{L}\\p{N}])`;
  return new RegExp(`${bounded}(?:[,،]?\\s{1,3}(${DATE_WORDS}))?`, 'giu');
}

/** What no text matches: for a day of a series without a name. */
const NOTHING = '(?!)';

interface Placed {
  readonly place: number;
  readonly reference: Reference;
}

/** With one expression for all lines: matchAll makes one for each. */
function placeMatches(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Reference | undefined,
): Placed[] {
  const found: Placed[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const reference = read(match);
    if (reference) found.push({ place: match.index, reference });
  }
  return found;
}

const TITLE = '(?:\\s{0,3}(?::|—|–|\\s-\\s)\\s{0,3}(\\S.*))?';
const DATED_LINE = new RegExp(`^(.{1,200}?)[,،]?\\s{1,3}(${DATE_WORDS})${TITLE}$`, 'isu');
const NAMED_LINE = new RegExp(
  `^(${DAY_WORDS})['’]s\\s{1,3}([^:]{1,200}?)(?:\\s{0,3}:\\s{0,3}(\\S.*))?$`,
  'isu',
);
/** `see` alone is not enough: four digits may be a year. */
const IN_PAGE = /(?<![\p{L}\p{N}])(?:see|انظر|راجع)\s(?:(?:update|التحديث)\s(\d{1,2}:?\d{2})(?:\s?(?:GMT|UTC|Z))?|(\d{1,2}:?\d{2})\s?(?:GMT|UTC|Z))(?![\p{L}\p{N}:])/giu; // prettier-ignore
/** The name of a series has two words at least: `see Damascus, June 12` is none. It is capitalised; the date behind it
 *  may be in any case. An inline `(?i:)` would say so too, but V8 sometimes forgets it once it compiles the expression. */
const SEE_UNKNOWN = new RegExp(
  `(?<![\\p{L}\\p{N}])[Ss]ee\\s(?:also\\s)?((?:\\p{Lu}[\\p{L}\\p{N}'’.&-]{0,40}\\s){1,4}\\p{Lu}[\\p{L}\\p{N}'’&-]{0,40}),?\\s{1,3}(${inAnyCase(DATE_WORDS)})`,
  'gu',
);

/** A source with its plain small letters in both cases. */
function inAnyCase(source: string): string {
  return source.replace(/(?<!\\)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

const CAPITALISED = /^(?:\p{Lu}[\p{L}\p{N}'’.&-]*\s){0,5}\p{Lu}[\p{L}\p{N}'’.&-]*$/u;

function datedTarget(text: string, match: RegExpExecArray, context: Context): EntryReference | undefined {
  const [, name = '', words = '', title] = match;
  const known = findSeries(name, context);
  if (!known && !CAPITALISED.test(name.trim())) return undefined;
  const slug = known?.slug ?? slugify(name);
  const day = resolveDay(words, context.day);
  if (slug === '') return undefined;
  return day && { kind: 'entry', text, series: slug, title: title ?? null, ...day };
}

function findSeries(name: string, { series, knownSeries }: Context): NamedSeries | undefined {
  return [series, ...knownSeries].find((one) => isSameName(one.name, name));
}

function resolveDay(words: string, entryDay: Day): { day: Day; isYearGuessed: boolean } | undefined {
  const written = parseDateWords(words);
  const day = latestBefore(written, entryDay);
  if (day === undefined) return undefined;
  return { day, isYearGuessed: written.year === null && daysBetween(day, entryDay) > 300 };
}

function readMention(match: RegExpExecArray, context: Context): Reference | undefined {
  const [text, dayName, name = '', words] = match;
  const series = findSeries(name.replace(/\s/g, ' '), context);
  if (!series) return undefined;
  const mention = { kind: 'entry', text, series: series.slug, title: null } as const;
  if (words !== undefined) {
    const day = resolveDay(words, context.day);
    return day && { ...mention, ...day };
  }
  if (dayName === undefined) return undefined;
  return { ...mention, day: latestNamed(dayName, context.day), isYearGuessed: false };
}

/** Where a series of that name is there, its mention is found already. */
function readUnknown(match: RegExpExecArray, context: Context): EntryReference | undefined {
  const [whole, name = '', words = ''] = match;
  const slug = slugify(name);
  const day = resolveDay(words, context.day);
  if (isKnown(name, context) || slug === '' || day === undefined) return undefined;
  return { kind: 'entry', text: whole.slice(whole.indexOf(name)), series: slug, title: null, ...day };
}

/** Also behind a word in front: `The Syria Daily`. */
function isKnown(name: string, { series, knownSeries }: Context): boolean {
  const key = nameKey(name);
  return [series, ...knownSeries].some((known) => key.endsWith(nameKey(known.name)));
}

function readInPage(match: RegExpExecArray): Reference | undefined {
  const time = parseStamp(match[1] ?? match[2] ?? '');
  if (!time || time.hour > 23) return undefined;
  const stamp = String(time.hour * 100 + time.minute).padStart(4, '0');
  return { kind: 'update', text: match[0], stamp };
}
