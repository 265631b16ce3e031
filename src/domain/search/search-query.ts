/** What a reader asks search for. */
import { listWords } from './search-words.ts';

/** Words that have to stand side by side, in this order. */
export interface SearchPhrase {
  /** In the form that is searched; at least one. */
  readonly words: readonly string[];
  /** The last word may go on: the reader may still be typing it. */
  readonly isOpen: boolean;
}

/** Reads what was typed: every word has to be there, words within quotation marks side by side. There are no other
 *  signs: what looks like one only parts words.
 *  @returns each once, however often it was typed; none where nothing typed is a word */
export function parseSearchQuery(typed: string): SearchPhrase[] {
  const phrases = [...typed.trimEnd().matchAll(QUOTED_OR_NOT)].map(({ 0: part, 1: quoted, index, input }) => {
    const words = listWords(quoted ?? part).map(({ word }) => word);
    const isLast = index + part.length === input.length;
    return { words, isOpen: quoted === undefined && isLast && mayGoOn(words.at(-1)) };
  });
  const asked = phrases.filter(({ words }) => words.length > 0);
  return [...new Map(asked.map((phrase) => [JSON.stringify(phrase), phrase])).values()];
}

const QUOTED_OR_NOT = /["“„«]([^"“”„«»]*)["”“»]|[^\s"“”„«»]+/gv;

/** One letter begins too many words. */
function mayGoOn(word = ''): boolean {
  return word.length > 1;
}
