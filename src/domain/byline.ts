/** Bylines: who wrote a text, in one line of the editor's. */

/** The names in a byline, each by itself: `By Ada Writer, Ben Reporter and Cy Scribe` names three. A comma divides names
 *  only where an `and` does too: `Ada Writer, Aleppo` is one. */
export function listAuthors(byline: string | null): string[] {
  const names = namesOf(byline ?? '');
  const parted = JOINED.test(names) ? names.split(BORDER) : names.split(';');
  return parted.map((name) => name.trim()).filter((name) => name !== '');
}

/** A byline without the word that pages put before it themselves: `By`, in Arabic `بقلم`. */
export function namesOf(byline: string): string {
  return byline.replace(/^\s*(?:by|بقلم)\s+/iu, '');
}

const JOINED = / (?:and|&) /;
const BORDER = /,? (?:and|&) |[,;]/;
