/** What differs between two versions of a text, word by word. */
import { type ChangeObject, diffWordsWithSpace } from 'diff';

/** A run of words that both versions have, or only one of them. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Gives what has to be taken from the first text and added to it to get the second, in the order of reading. */
export type DiffWords = (before: string, after: string) => DiffPart[];

/** Compares the texts of one page, one pair after the other. A text for which no time is left is replaced as a whole.
 *  @param withinMs  for all of them: nobody else is answered meanwhile */
export function openWordDiff(withinMs = 500): DiffWords {
  const end = performance.now() + withinMs;
  return (before, after) => {
    const changes = diffWordsWithSpace(before, after, { timeout: end - performance.now() });
    return (changes ?? wholeChange(before, after)).map(toPart).filter(({ text }) => text !== '');
  };
}

function toPart({ added, removed, value }: ChangeObject<string>): DiffPart {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
}

function wholeChange(before: string, after: string): ChangeObject<string>[] {
  return [
    { value: before, removed: true, added: false, count: 1 },
    { value: after, removed: false, added: true, count: 1 },
  ];
}
