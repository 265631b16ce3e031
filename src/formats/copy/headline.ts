/** Headlines of the older house form, which stand before the text on its first line. */

/** Parts a first line: the headline is what stands before the first `. ` or ` - `.
 *  @returns undefined where it has none, or where nothing would remain */
export function splitHeadline(
  line: string,
): { readonly headline: string; readonly text: string } | undefined {
  const place = line.search(/\. | - /);
  if (place === -1) return undefined;
  const headline = line.slice(0, place).trim();
  const text = line
    .slice(place)
    .replace(/^\. | - /, '')
    .trim();
  return headline === '' || text === '' ? undefined : { headline, text };
}
