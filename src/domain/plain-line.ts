/** A line of the stored Markdown as the words it says. */

/** The line without escapes, emphasis and the addresses of links. Linear in its length. */
export function toPlainLine(line: string): string {
  if (!/[\\*[]/.test(line)) return line;
  return line.replace(MARKS, (marks: string, words: string | undefined) =>
    words === undefined ? marks.replace(SIGNS, '$1') : toPlainLine(words),
  );
}

/** The address of the link that the whole line is, or null. */
export function linkOfLine(line: string): string | null {
  return WHOLE_LINK.exec(line.trim())?.[1] ?? null;
}

const WHOLE_LINK = /^\[[^\][\n]{1,1000}\]\((https?:\/\/[^\s()]{1,2000})\)$/;
/** Escaped signs, and asterisks; those that are not escaped are emphasis, since all others are. */
const SIGNS = /\\([!-/:-@[-`{-~])|\*/g;
/** Such signs, many at once: a call for each of a million takes memory that grows faster than the line. And links. */
const MARKS =
  /(?:\\[!-/:-@[-`{-~]|\*){1,1000}|\[((?:[^\][\n\\]|\\[!-/:-@[-`{-~]){1,1000})\]\((?:https?:\/\/|mailto:)[^\s()]{1,2000}\)/g;
