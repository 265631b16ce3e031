/** Whether a photo speaks to those who do not see it. */

/** What an editor should look at in a photo's alternative text; undefined when nothing. It never stops anything.
 *  @param photo.isDecorative  an editor has said that the picture says nothing that the text does not */
export function altProblem(photo: {
  readonly alt: string;
  readonly caption: string;
  readonly isDecorative: boolean;
}): string | undefined {
  const alt = photo.alt.trim();
  if (alt === '') return photo.isDecorative ? undefined : MISSING;
  if (alt.toLowerCase() === photo.caption.trim().toLowerCase()) return SAME;
  return FILE_NAME.test(alt) ? IS_FILE : undefined;
}

const MISSING =
  'The photo has no alt: describe it for those who do not see it, or say that it is decorative.';
const SAME = 'The alt repeats the caption: say what is to be seen instead.';
const IS_FILE = 'The alt is the name of a file: say what is to be seen instead.';
const FILE_NAME = /^\S+\.(?:jpe?g|png|webp|gif|avif|heic)$/i;
