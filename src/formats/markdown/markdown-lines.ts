/** How blocks of the stored Markdown begin, and which lines they take. */

/** Whether the text begins with the mark of a quotation. */
export function startsQuotation(src: string): boolean {
  return /^ {0,3}>/.test(src);
}

/** Whether a line ends the paragraph before it: a heading, a quotation, or a list that begins with a bullet or 1. */
export function startsBlock(line: string): boolean {
  return startsQuotation(line) || /^ {0,3}(?:#{1,6}|[-*+]|1[.)])[ \t]+\S/.test(line);
}

/** The first line, and those after it as long as they belong; each with its line break. */
export function takeLines(src: string, belongs: (line: string) => boolean): string {
  let end = endOfLine(src, 0);
  while (end < src.length) {
    const next = endOfLine(src, end);
    if (!belongs(src.slice(end, next))) break;
    end = next;
  }
  return src.slice(0, end);
}

function endOfLine(src: string, from: number): number {
  const place = src.indexOf('\n', from);
  return place === -1 ? src.length : place + 1;
}
