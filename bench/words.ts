/** Words as often as a language has them: a few in every sentence, most of them hardly ever. The same seed gives the same. */

/** Numbers from 0 to 1. */
export type Random = () => number;

/** Numbers from 0 to 1 (mulberry32, public domain). */
export function seeded(seed: number): Random {
  let state = seed * 2_654_435_769;
  return () => {
    state = (state + 1_831_565_813) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Sentences of 14 words each, with a space between them. */
export function writeSentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => writeSentence(random)).join(' ');
}

/** Five words, each with a capital letter. */
export function writeTitle(random: Random): string {
  return Array.from({ length: 5 }, () => capitalize(word(random))).join(' ');
}

/** The commonest first. */
const COMMON = 'the of and to in a at that it on for from by with as was is not are has after before says but near over their two who when this which out down up off'.split(' '); // prettier-ignore
const OF_THE_SEA = 'harbour ferry tide quay lantern storm pilot breakwater crew market bridge signal rope engine gale mast'.split(' '); // prettier-ignore

const VOCABULARY = [...COMMON, ...OF_THE_SEA, ...listNames(4000)];

/** The chance of each word or one before it: a word's own is one part of its rank (Zipf). */
const CHANCES = sumUp(VOCABULARY.map((_, rank) => 1 / (rank + 2)));

function writeSentence(random: Random): string {
  return `${capitalize(Array.from({ length: 14 }, () => word(random)).join(' '))}.`;
}

function word(random: Random): string {
  const drawn = random();
  let [low, high] = [0, CHANCES.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((CHANCES[middle] ?? 1) < drawn) low = middle + 1;
    else high = middle;
  }
  return VOCABULARY[low] ?? 'sea';
}

/** Names that no place has: two to four syllables. */
function listNames(count: number): string[] {
  const random = seeded(1);
  const syllable = () => pick(random, 'b d f g k l m n p r s t v z'.split(' ')) + pick(random, 'a e i o u ar en il or un'.split(' ')); // prettier-ignore
  const names = new Set<string>();
  while (names.size < count) {
    names.add(Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join(''));
  }
  return [...names];
}

function pick(random: Random, choices: readonly string[]): string {
  return choices[Math.floor(random() * choices.length)] ?? '';
}

function sumUp(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => (sum += weight / total));
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
