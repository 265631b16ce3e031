/** The pictures in safe HTML. */

/** The paths of the pictures that a reader sees at once; those behind a content warning are left out.
 *  @param html  as sanitize writes it */
export function listPicturePaths(html: string): string[] {
  const shown = html.replace(/<details class="warning">[^]*?<\/details>/g, '');
  return [...shown.matchAll(/<img src="([^"]+)"/g)].map(([, path = '']) => path);
}
