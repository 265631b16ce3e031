/** The words of a line of copy, to tell what the line is by. */
import { toPlainLine } from '../../domain/plain-line.ts';
import { spanToMarkdown } from './inline.ts';

/** A line's words without the marks it is stored with: the same before and after escaping. */
export function plainWords(line: string): string {
  return toPlainLine(spanToMarkdown(line));
}
