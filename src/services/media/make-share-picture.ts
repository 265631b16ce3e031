/** Making a share picture. */
import type { SharePicture } from '../../domain/share-picture.ts';
import { removeIllegal } from '../../formats/legal-text.ts';
import { excerpt } from '../../formats/plain-text.ts';

/** Draws a share picture, whatever its words hold. Emoji are left out: no font of ours has them; so is U+FDFD, a sentence in
 *  one character, whose whole line would not be drawn.
 *  @returns a PNG of 1200 by 630 pixels */
export async function makeSharePicture(picture: SharePicture): Promise<Buffer> {
  // What draws pictures is loaded for the first one, not at the start.
  const { drawSharePicture } = await import('../../store/media/draw-share-picture.ts');
  const { siteName, seriesName, title, stamp, date } = picture;
  return drawSharePicture({
    ...picture,
    siteName: drawable(siteName),
    seriesName: drawable(seriesName),
    title: drawable(title),
    stamp: stamp === null ? null : drawable(stamp),
    date: drawable(date),
  });
}

/** Characters: more than fits, and no more than is quickly measured. */
const TEXT_MAX = 300;

function drawable(text: string): string {
  // Its set of emoji takes ten milliseconds to build: the first picture's, not the start's.
  const undrawable = /\p{RGI_Emoji}|\p{Emoji_Presentation}|[\u{FE0F}\u{20E3}\u{FDFD}]/gv;
  return excerpt(removeIllegal(text).replace(undrawable, ''), TEXT_MAX);
}
