/** A search in the language of each engine's index. Folded words hold no sign of either language. */
import { listPhrasePairs } from '../../domain/search/common-words.ts';
import type { SearchPhrase } from '../../domain/search/search-query.ts';

/** What FTS5 matches (sqlite.org/fts5.html): `"free syrian army" AND "idl" *`. Each text ends in its series.
 *  @param phrases   at least one
 *  @param seriesId  null for every series */
export function fts5Query(phrases: readonly SearchPhrase[], seriesId: string | null): string {
  const words = phrases.map((phrase) => `"${termsOf(phrase).join(' ')}"${phrase.isOpen ? ' *' : ''}`);
  return [...words, ...(seriesId === null ? [] : [`"-${seriesId}"`])].join(' AND ');
}

/** A tsquery of PostgreSQL: `('free' <-> 'syrian' <-> 'army') & ('idl':*)`.
 *  @param phrases  at least one */
export function tsQuery(phrases: readonly SearchPhrase[]): string {
  const lexemes = (phrase: SearchPhrase) =>
    termsOf(phrase).map(
      (term, index, { length }) => `'${term}'${phrase.isOpen && index === length - 1 ? ':*' : ''}`,
    );
  return phrases.map((phrase) => `(${lexemes(phrase).join(' <-> ')})`).join(' & ');
}

/** What stands side by side in the index where a phrase does in the text. An open word may be another one there. */
function termsOf({ words, isOpen }: SearchPhrase): readonly string[] {
  const pairs = isOpen ? [] : listPhrasePairs(words);
  return pairs.length > 0 ? pairs : words;
}
