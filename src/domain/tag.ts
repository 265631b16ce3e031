/** Tags: the words an entry or update is found by. */
import { slugify } from './series.ts';

/** The form a tag has in URLs and by which tags are the same: `Idlib Province` is `idlib-province`.
 *  @returns an empty text when the label holds neither letter nor number */
export function tagOf(label: string): string {
  return slugify(label);
}
