/** What an editor should look at in the photos of a text. */
import { altProblem } from '../domain/photo-alt.ts';
import { parsePhotoMark } from './block-marks.ts';

export interface PhotoFinding {
  /** Of the text, from 1. */
  readonly line: number;
  readonly message: string;
}

/** The findings of a body's photos in order; empty slots are no photos. A mark that holds `alt=""` says that its photo
 *  is decorative; one that holds no alt says nothing. */
export function listPhotoFindings(markdown: string): PhotoFinding[] {
  return markdown.split(/\r\n?|\n/).flatMap((text, index) => {
    const photo = parsePhotoMark(text);
    if (photo?.mediaId == null) return [];
    const message = altProblem({ ...photo, isDecorative: saysDecorative(text, photo.alt) });
    return message === undefined ? [] : [{ line: index + 1, message }];
  });
}

/** A quotation mark inside a value stands behind a backslash, so this is found outside values only. */
function saysDecorative(mark: string, alt: string): boolean {
  return alt === '' && /[ \t]alt=""/.test(mark);
}
