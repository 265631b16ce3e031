/** What differs between two versions of a text, word by word. */
import { diffWordsWithSpace } from 'diff';

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

/** Longer than this an editor does not wait. */
const TIMEOUT_MS = 500;

function wholeChange(before: string, after: string) {
  return [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
}
