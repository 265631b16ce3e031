/** The title of a day, where the copy gives one. */
import type { HeadLine } from './head-line.ts';
import { isShown } from './blocks/line-kinds.ts';
import type { SectionLine } from './section-parts.ts';

export interface Titled {
  /** Undefined where nobody gives one. */
  readonly title: string | undefined;
  /** What is left. */
  readonly lines: readonly SectionLine[];
}

/** Finds the title: the one known, else the head line's, else a first line that stands twice, which counts once.
 *  @param lines  what stands above the first mark, without the head line */
export function readTitle(
  lines: readonly SectionLine[],
  headLine: HeadLine | undefined,
  known: string | undefined,
): Titled {
  const [first, second] = lines.values().filter(isShown).take(2);
  const isTwice = first !== undefined && first.text === second?.text;
  const title = known ?? titleOf(headLine) ?? (isTwice ? first.text : undefined);
  const dropped = new Set<SectionLine | undefined>([
    isTwice ? second : undefined,
    first?.text === title ? first : undefined,
  ]);
  return { title, lines: lines.filter((line) => !dropped.has(line)) };
}

function titleOf(headLine: HeadLine | undefined): string | undefined {
  return headLine?.title === '' ? undefined : headLine?.title;
}
