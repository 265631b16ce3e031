/** One picture, for editors. */
import { NotFoundError } from '../../domain/errors.ts';
import type { Media } from '../../domain/media.ts';
import { listMedia } from '../../store/media/media.ts';
import type { Context } from '../context.ts';

/** The picture of an id.
 *  @throws NotFoundError no such picture */
export async function getPicture(context: Context, id: string): Promise<Media> {
  const media = (await listMedia(context.db.reader, [id])).get(id);
  if (!media) throw new NotFoundError(`There is no picture ${id}.`);
  return media;
}
