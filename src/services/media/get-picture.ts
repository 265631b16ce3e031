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

/** The bytes of its smallest JPEG, whether readers may see the picture or not.
 *  @throws NotFoundError no such picture, or no file of it.  @throws UnavailableError it cannot be read */
export async function readThumbnail(context: Context, id: string): Promise<Buffer> {
  const { variants } = await getPicture(context, id);
  const smallest = variants.find(({ type }) => type === 'image/jpeg');
  const bytes = smallest && (await context.media.read(smallest.file));
  if (!bytes) throw new NotFoundError(`There is no file of the picture ${id}.`);
  return bytes;
}
