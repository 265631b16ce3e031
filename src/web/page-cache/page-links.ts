/** Which days a page links to. */

/** The paths of days in the links of a page, each once, whatever of the day they lead to. */
export function linksToDays(html: Buffer): ReadonlySet<string> {
  return new Set(Array.from(html.toString().matchAll(LINK), ([, path = '']) => path));
}

const LINK = /href="(\/[^/"]+\/\d{4}\/\d{2}\/\d{2})(?=["/#?.])/g;
