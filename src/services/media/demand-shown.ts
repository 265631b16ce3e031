/** Withholding photos of withdrawn updates from readers. */
import { GoneError } from '../../domain/errors.ts';
import { mediaIdOf } from '../../domain/media.ts';
import { isWithheld } from '../../store/media/media-uses.ts';
import type { Context } from '../context.ts';

/** Demands that readers may see the picture that a file is of. It is asked each time: another process may have withdrawn
 *  the update that showed it.
 *  @param file  name of a file of a picture, whether there is one or not
 *  @throws GoneError the picture is withheld */
export async function demandShown({ db }: Context, file: string): Promise<void> {
  const id = mediaIdOf(file);
  if (id !== undefined && (await isWithheld(db.reader, id))) {
    throw new GoneError(`The picture ${file} is withheld: the update that showed it was withdrawn.`);
  }
}
