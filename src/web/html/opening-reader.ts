/** The beginning of a text in plain words, once for each revision of a text. */
import { LRUCache } from 'lru-cache';
import { markdownToPlainText } from '../../formats/plain-text.ts';
import type { BodyText } from './body-renderer.ts';

/** Gives a text's first words, for titles and descriptions where nobody wrote any. */
export type ReadOpening = (text: BodyText) => string;

/** A reader that keeps what it read last.
 *  @param maxTexts  how many openings are kept */
export function createOpeningReader(maxTexts = 10_000): ReadOpening {
  // A maxSize, unlike a max, sets no memory aside for those that are not there yet.
  const read = new LRUCache<string, string>({ maxSize: maxTexts, sizeCalculation: () => 1 });
  return ({ id, revision, markdown }) => {
    const key = `${id}@${String(revision)}`;
    const known = read.get(key);
    if (known !== undefined) return known;
    // A long text costs no more than a short one: what is asked for stands in its first lines.
    const opening = markdownToPlainText(markdown.slice(0, 4000)).slice(0, 400);
    read.set(key, opening);
    return opening;
  };
}
