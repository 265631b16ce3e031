/** Two versions of a text side by side, word by word, and the merge of two that began as one. */
import { diffArrays, diffWordsWithSpace } from 'diff';

/** A run of words that both versions have, or only one of them. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What has to be taken from the first text and added to it to get the second, in the order of reading. A text too long
 *  to compare word by word is replaced as a whole. */
export function diffWords(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { timeout: TIMEOUT_MS });
  const parts: DiffPart[] = (changes ?? wholeChange(before, after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
  return parts.filter(({ text }) => text !== '');
}

/** One text out of two that were made of the same one: each keeps what the other left as it was. Where both changed the
 *  same lines, both are kept, theirs first, for a person to choose.
 *  @returns the text, and whether such a choice is left */
export function mergeTexts(
  base: string,
  mine: string,
  theirs: string,
): { readonly text: string; readonly mustChoose: boolean } {
  const lines = linesOf(base);
  const [own, other] = [hunksOf(lines, linesOf(mine)), hunksOf(lines, linesOf(theirs))];
  const merged: string[] = [];
  let mustChoose = false;
  let place = 0;
  for (const region of regionsOf(own, other)) {
    merged.push(...lines.slice(place, region.from));
    const [mineThere, theirsThere] = [own, other].map((hunks) => applied(lines, hunks, region));
    const choice = choose(lines.slice(region.from, region.to), mineThere ?? [], theirsThere ?? []);
    merged.push(...choice.lines);
    mustChoose ||= choice.mustChoose;
    place = region.to;
  }
  merged.push(...lines.slice(place));
  return { text: merged.join('\n'), mustChoose };
}

/** Longer than this an editor does not wait. */
const TIMEOUT_MS = 500;

function wholeChange(before: string, after: string) {
  return [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
}

/** Lines of the base from one place up to another give way to others. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

function hunksOf(base: readonly string[], changed: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let place = 0;
  for (const { added, removed, value } of diffArrays([...base], [...changed])) {
    const last = hunks.at(-1);
    if (added && last?.to === place) hunks[hunks.length - 1] = { ...last, lines: [...last.lines, ...value] };
    else if (added) hunks.push({ from: place, to: place, lines: value });
    if (removed && last?.to === place) hunks[hunks.length - 1] = { ...last, to: place + value.length };
    else if (removed) hunks.push({ from: place, to: place + value.length, lines: [] });
    if (!added) place += value.length;
  }
  return hunks;
}

/** The places of the base where either changed something; those that touch are one. */
function regionsOf(own: readonly Hunk[], other: readonly Hunk[]): { from: number; to: number }[] {
  const regions: { from: number; to: number }[] = [];
  for (const { from, to } of [...own, ...other].toSorted(
    (one, next) => one.from - next.from || one.to - next.to,
  )) {
    const last = regions.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else regions.push({ from, to });
  }
  return regions;
}

/** How one side has a region of the base. */
function applied(
  base: readonly string[],
  hunks: readonly Hunk[],
  region: { readonly from: number; readonly to: number },
): string[] {
  const result: string[] = [];
  let place = region.from;
  for (const hunk of hunks) {
    if (hunk.from < region.from || hunk.to > region.to) continue;
    result.push(...base.slice(place, hunk.from), ...hunk.lines);
    place = hunk.to;
  }
  return [...result, ...base.slice(place, region.to)];
}

function choose(base: readonly string[], mine: readonly string[], theirs: readonly string[]) {
  const [before, own, other] = [base, mine, theirs].map((lines) => lines.join('\n'));
  if (own === other || other === before) return { lines: mine, mustChoose: false };
  if (own === before) return { lines: theirs, mustChoose: false };
  return { lines: [...theirs, ...mine], mustChoose: true };
}
