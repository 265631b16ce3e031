/** How lines of copy end. Final punctuation is `. ! ? … :`, also before closing quotes or brackets. */

/** Whether a line ends in final punctuation. */
export function endsSentence(line: string): boolean {
  return /[.!?…:؟。]$/u.test(withoutClosers(line));
}

/** Whether it ends in a point or a colon, which no title does. */
export function endsWithPoint(line: string): boolean {
  return /[.:。]$/u.test(withoutClosers(line));
}

/** Whether it ends in a colon: something is to follow. */
export function endsWithColon(line: string): boolean {
  return withoutClosers(line).endsWith(':');
}

/** Only the end is looked at: a line may be long. */
function withoutClosers(line: string): string {
  return line
    .trimEnd()
    .slice(-20)
    .replace(/[”’»)\]"'\s*]{1,19}$/u, '');
}
