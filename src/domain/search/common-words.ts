/** Words that nearly every text of a language holds, in pairs. To find "the of and to" an index of single words has to look at
 *  every text that holds the four; the same as "the-of of-and and-to" is in few. No other word has a hyphen.
 *  Search rows hold the pairs: whoever changes the words adds a migration that makes the words of all rows anew. */

/** Common words that stand side by side as their pairs, each run of them once, with a sign before it that parts it from
 *  what comes before: `-`, `the-of`, `of-and`. A run of one word has no pairs.
 *  @param words  of a text, in the form that is searched */
export function listCommonRuns(words: readonly string[]): string[] {
  const runs = new Set<string>();
  for (let start = 0; start < words.length; start += 1) {
    const end = endOfRun(words, start);
    if (end - start > 1) runs.add(pairsOf(words.slice(start, end)).join(' '));
    start = end;
  }
  return [...runs].flatMap((run) => ['-', ...run.split(' ')]);
}

/** The pairs that a phrase is found by; none unless it has two words and all of them are common. */
export function listPhrasePairs(words: readonly string[]): readonly string[] {
  return endOfRun(words, 0) === words.length ? pairsOf(words) : [];
}

/** Of English and Arabic. Each more makes texts longer to index. */
const COMMON = new Set('the of and to in a at that it on for في من علي الي ان'.split(' '));

/** The place behind the last common word from a place on. */
function endOfRun(words: readonly string[], start: number): number {
  let end = start;
  while (COMMON.has(words[end] ?? '')) end += 1;
  return end;
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index] ?? ''}-${word}`);
}
