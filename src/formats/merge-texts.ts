/** Two versions of a text that began as one, made one again. */
import { type ChangeObject, diffArrays } from 'diff';

export interface MergedText {
  readonly text: string;
  /** Whether both versions of some words are in it, for a person to choose. */
  readonly mustChoose: boolean;
}

/** One text out of two that were made of the same one: each keeps what the other left as it was, line by line, and within
 *  lines that both changed, word by word. Where both changed the same words, both lines are kept, theirs first; so are both
 *  texts where next to nothing is left of what they were made of. */
export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  const findHunks = openComparison(EDITS_MAX);
  const { tokens, mustChoose } = merge([base, mine, theirs].map(linesOf), findHunks, (lines) => {
    const words = merge(lines.map(wordsOf), findHunks, keepBoth);
    return words.mustChoose ? keepBoth(lines) : { tokens: [words.tokens.join('')], mustChoose: false };
  });
  return { text: tokens.join('\n'), mustChoose };
}

/** Lines and words that differ, in all. To find them takes the square of their number in time, half a second for these, and
 *  nobody else is answered meanwhile. */
const EDITS_MAX = 1_000;

/** What both began with, mine and theirs, as lines or as words. */
type Versions = readonly (readonly string[])[];

interface Merged {
  readonly tokens: readonly string[];
  readonly mustChoose: boolean;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

function wordsOf(lines: readonly string[]): string[] {
  return lines.join('\n').split(/(?<=\s)(?=\S)/);
}

/** Goes through the places where either changed something.
 *  @param settle  for a place where both did, and not the same */
function merge(
  [base = [], mine = [], theirs = []]: Versions,
  findHunks: FindHunks,
  settle: (place: Versions) => Merged,
): Merged {
  const sides = [findHunks(base, mine), findHunks(base, theirs)];
  const tokens: string[] = [];
  let mustChoose = false;
  let place = 0;
  for (const region of regionsOf(sides.flat())) {
    const versions = [
      base.slice(region.from, region.to),
      ...sides.map((side) => applied(base, side, region)),
    ];
    const settled = decide(versions) ?? settle(versions);
    tokens.push(...base.slice(place, region.from), ...settled.tokens);
    mustChoose ||= settled.mustChoose;
    place = region.to;
  }
  return { tokens: [...tokens, ...base.slice(place)], mustChoose };
}

/** The version that stands where only one side changed something, or both the same. */
function decide([base = [], mine = [], theirs = []]: Versions): Merged | undefined {
  if (isSame(mine, theirs) || isSame(theirs, base)) return { tokens: mine, mustChoose: false };
  return isSame(mine, base) ? { tokens: theirs, mustChoose: false } : undefined;
}

function keepBoth([, mine = [], theirs = []]: Versions): Merged {
  return { tokens: [...theirs, ...mine], mustChoose: true };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((token, index) => token === other[index]);
}

/** Tokens of the base from one place up to another give way to others. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly string[];
}

type FindHunks = (base: readonly string[], changed: readonly string[]) => Hunk[];

/** Finds hunks until so many tokens have differed. From then on a list that is not the same is another as a whole. */
function openComparison(editsMax: number): FindHunks {
  let left = editsMax;
  return (base, changed) => {
    const changes = diffArrays([...base], [...changed], { maxEditLength: left });
    left -= changes?.filter(isEdit).reduce((sum, { value }) => sum + value.length, 0) ?? left;
    return changes ? hunksOf(changes) : [{ from: 0, to: base.length, tokens: changed }];
  };
}

function isEdit({ added, removed }: ChangeObject<string[]>): boolean {
  return added || removed;
}

function hunksOf(changes: readonly ChangeObject<string[]>[]): Hunk[] {
  const hunks: Hunk[] = [];
  let place = 0;
  for (const { added, removed, value } of changes) {
    const end = added ? place : place + value.length;
    if (added || removed) addHunk(hunks, { from: place, to: end, tokens: added ? value : [] });
    place = end;
  }
  return hunks;
}

/** What is taken away and what is added at the same place is one hunk. */
function addHunk(hunks: Hunk[], hunk: Hunk): void {
  const last = hunks.at(-1);
  if (last?.to !== hunk.from) hunks.push(hunk);
  else hunks[hunks.length - 1] = { ...last, to: hunk.to, tokens: [...last.tokens, ...hunk.tokens] };
}

interface Region {
  readonly from: number;
  readonly to: number;
}

/** The places of the base that hunks of either side change. Those that share a token are one, and so are an addition
 *  and what it stands next to, since their order would be a guess. */
function regionsOf(hunks: readonly Hunk[]): Region[] {
  const regions: Region[] = [];
  for (const { from, to } of hunks.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    const last = regions.at(-1);
    const isNextTo = last?.to === from && (from === to || last.from === last.to);
    if (last && (from < last.to || isNextTo))
      regions[regions.length - 1] = { ...last, to: Math.max(last.to, to) };
    else regions.push({ from, to });
  }
  return regions;
}

/** How one side has a region of the base. */
function applied(base: readonly string[], hunks: readonly Hunk[], { from, to }: Region): string[] {
  const tokens: string[] = [];
  let place = from;
  for (const hunk of hunks.filter((one) => one.from >= from && one.to <= to)) {
    tokens.push(...base.slice(place, hunk.from), ...hunk.tokens);
    place = hunk.to;
  }
  return [...tokens, ...base.slice(place, to)];
}
