/** The rule that an entry's photo is one that is there. */
import { NotFoundError, ValidationError } from '../../domain/errors.ts';
import type { Photo } from '../../domain/entry.ts';
import type { Context } from '../../services/context.ts';
import { getPicture } from '../../services/media/get-picture.ts';

/** @throws ValidationError there is no picture of its id */
export async function demandLead(context: Context, lead: Photo | null | undefined): Promise<void> {
  if (lead?.mediaId == null) return;
  try {
    await getPicture(context, lead.mediaId);
  } catch (cause) {
    if (!(cause instanceof NotFoundError)) throw cause;
    throw new ValidationError(cause.message, { 'lead.mediaId': cause.message }, { cause });
  }
}
