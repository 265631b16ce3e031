/** The part of a text that shows why it was found. */
import type { SearchPhrase } from '../domain/search/search-query.ts';
import { type FoundWord, listWords } from '../domain/search/search-words.ts';
import { asOneLine } from './plain-text.ts';

/** A piece of plain text, found or not. One after the other they are the text. */
export interface TextPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** A text with the words that were asked for told apart.
 *  @param text  plain */
export function markFound(text: string, phrases: readonly SearchPhrase[]): TextPart[] {
  return partsOf(text, findPlaces(text, phrases), { start: 0, end: text.length });
}

/** The surroundings of what was found in a text, as one line; its beginning where nothing of it was found, or only far down.
 *  @param text       plain
 *  @param maxLength  in characters, without the ellipses that stand for what is left out */
export function makeSnippet(text: string, phrases: readonly SearchPhrase[], maxLength: number): TextPart[] {
  const read = text.slice(0, betweenCharacters(text, READ_MAX_LENGTH));
  const line = asOneLine(read);
  const places = findPlaces(line, phrases);
  const window = windowAround(line, places[0]?.start ?? 0, maxLength);
  const before = window.start > 0 ? [{ text: '… ', isFound: false }] : [];
  const after = window.end < line.length || read.length < text.length ? [{ text: ' …', isFound: false }] : [];
  return [...before, ...partsOf(line, places, window), ...after];
}

/** Characters of a text that are looked at: words are found in a text of half a million, and a page shows twenty. */
const READ_MAX_LENGTH = 20_000;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where phrases stand, first to last, none within another. */
function findPlaces(text: string, phrases: readonly SearchPhrase[]): Place[] {
  const words = listWords(text);
  const places: Place[] = [];
  for (let at = 0; at < words.length; at++) {
    const lengths = phrases
      .filter((phrase) => standsAt(words, at, phrase))
      .map((phrase) => phrase.words.length);
    const [first, last] = [words[at], words[at + Math.max(0, ...lengths) - 1]];
    const place = lengths.length > 0 && first && last ? { start: first.start, end: last.end } : undefined;
    if (place && place.start >= (places.at(-1)?.end ?? 0)) places.push(place);
  }
  return places;
}

function standsAt(words: readonly FoundWord[], at: number, { words: asked, isOpen }: SearchPhrase): boolean {
  return asked.every((word, index) => {
    const there = words[at + index]?.word;
    return there === word || (isOpen && index === asked.length - 1 && there?.startsWith(word) === true);
  });
}

/** A third of the window stands before the place; it is cut between words where there are spaces. */
function windowAround(line: string, place: number, maxLength: number): Place {
  if (line.length <= maxLength) return { start: 0, end: line.length };
  const latest = Math.min(place - Math.floor(maxLength / 3), line.length - maxLength);
  const start = latest <= 0 ? 0 : wordStart(line, latest, place);
  const end = start + maxLength >= line.length ? line.length : wordEnd(line, start + maxLength, place);
  return { start, end };
}

function wordStart(line: string, from: number, place: number): number {
  const space = line.indexOf(' ', from);
  return space === -1 || space >= place ? betweenCharacters(line, from) : space + 1;
}

function wordEnd(line: string, to: number, place: number): number {
  const space = line.lastIndexOf(' ', to);
  return space <= place ? betweenCharacters(line, to) : space;
}

/** Half of a character is none. */
function betweenCharacters(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at;
}

function partsOf(text: string, places: readonly Place[], { start, end }: Place): TextPart[] {
  const parts: TextPart[] = [];
  let at = start;
  for (const place of places.filter((one) => one.start >= start && one.end <= end)) {
    parts.push({ text: text.slice(at, place.start), isFound: false });
    parts.push({ text: text.slice(place.start, place.end), isFound: true });
    at = place.end;
  }
  parts.push({ text: text.slice(at, end), isFound: false });
  return parts.filter((part) => part.text !== '');
}
