/** Bylines: who wrote a text, in one line of the editor's. */

/** The names in a byline, each by itself: `By Ada Writer, Ben Reporter and Cy Scribe` names three. A comma divides names
 *  only where an `and` does too: `Ada Writer, Aleppo` is one. */
export function listAuthors(byline: string | null): string[] {
  const names = (byline ?? '').replace(/^\s*by\s+/i, '');
  const parted = JOINED.test(names) ? names.split(BORDER) : names.split(';');
  return parted.map((name) => name.trim()).filter((name) => name !== '');
}

const JOINED = / (?:and|&) /;
const BORDER = /,? (?:and|&) |[,;]/;
