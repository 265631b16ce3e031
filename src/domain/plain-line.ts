/** A line of the stored Markdown as the words it says. */

/** The line without escapes, emphasis and the addresses of links. Linear in its length. */
export function toPlainLine(line: string): string {
  if (!/[\\*[]/.test(line)) return line;
  return line.replace(MARKS, (mark: string, words: string | undefined) => {
    if (words !== undefined) return toPlainLine(words);
    return mark.startsWith('\\') ? mark.slice(1) : '';
  });
}

/** The address of the link that the whole line is, or null. */
export function linkOfLine(line: string): string | null {
  return WHOLE_LINK.exec(line.trim())?.[1] ?? null;
}

const WHOLE_LINK = /^\[[^\][\n]{1,1000}\]\((https?:\/\/[^\s()]{1,2000})\)$/;
/** Escaped signs, links and asterisks; those that are not escaped are emphasis, since all others are. */
const MARKS =
  /\\[!-/:-@[-`{-~]|\[((?:[^\][\n\\]|\\[!-/:-@[-`{-~]){1,1000})\]\((?:https?:\/\/|mailto:)[^\s()]{1,2000}\)|\*/g;
