/** A photo as fields of a form: which picture, caption, credit, alt, and what it warns of. */
import type { Request } from 'express';
import type { Account } from '../../domain/account.ts';
import type { Photo } from '../../domain/entry.ts';
import { ValidationError } from '../../domain/errors.ts';
import { formatDecorativeMark, formatPhotoMark } from '../../formats/block-marks.ts';
import type { Context } from '../../services/context.ts';
import { storePicture } from '../../services/media/store-picture.ts';
import { findPicture } from '../uploads.ts';
import { fieldOf } from './form.ts';

export interface PhotoFields {
  /** Of a picture that is stored; empty for none. */
  readonly mediaId: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  /** The picture says nothing that the text does not: it has no alt. */
  readonly isDecorative: boolean;
  readonly warning: string;
}

/** The fields of a form whose names begin with that prefix: `leadCaption`. */
export function readPhotoFields(request: Request, prefix: string): PhotoFields {
  const field = (name: string) =>
    fieldOf(request, prefix + name)
      .replace(/\s+/g, ' ')
      .trim();
  if (field('Remove') !== '') return photoFieldsOf(null);
  return {
    ...{ mediaId: field('MediaId'), caption: field('Caption'), credit: field('Credit'), alt: field('Alt') },
    isDecorative: field('Decorative') !== '',
    warning: field('Warning'),
  };
}

/** The fields with the picture that was sent with them, taken in: it is kept, whatever becomes of the form.
 *  @throws ValidationError why the picture is not taken, under `file` */
export async function takePicture(
  context: Context,
  request: Request,
  fields: PhotoFields,
  actor: Account,
): Promise<PhotoFields> {
  const file = findPicture(request);
  if (!file) return fields;
  const { id } = await storePicture(context, file, actor);
  return { ...fields, mediaId: id };
}

/** The fields of a stored photo. */
export function photoFieldsOf(photo: Photo | null): PhotoFields {
  return {
    mediaId: photo?.mediaId ?? '',
    caption: photo?.caption ?? '',
    credit: photo?.credit ?? '',
    alt: photo?.alt ?? '',
    isDecorative: photo?.mediaId != null && photo.alt === '',
    warning: photo?.warning ?? '',
  };
}

/** The photo; null where no field says anything of one.
 *  @throws ValidationError a picture without alt that is not said to be decorative, or no id of a picture */
export function toPhoto(fields: PhotoFields, prefix: string): Photo | null {
  const { mediaId, caption, credit, warning } = fields;
  if (mediaId === '' && caption === '' && credit === '') return null;
  const alt = fields.isDecorative ? '' : fields.alt;
  if (mediaId !== '' && alt === '' && !fields.isDecorative) {
    const rule = 'Describe the photo for those who do not see it, or say that it is decorative.';
    throw new ValidationError(rule, { [`${prefix}Alt`]: rule });
  }
  if (mediaId !== '' && !/^[\w-]{1,64}$/.test(mediaId)) {
    const rule = 'This is no id of a picture.';
    throw new ValidationError(rule, { [`${prefix}MediaId`]: rule });
  }
  return { mediaId: mediaId === '' ? null : mediaId, caption, credit, alt, warning };
}

/** The line that shows the photo of the fields in a text.
 *  @throws as toPhoto does, and ValidationError where no picture is chosen */
export function photoMarkOf(fields: PhotoFields, prefix: string): string {
  const photo = toPhoto(fields, prefix);
  if (photo === null) return '';
  return fields.isDecorative ? formatDecorativeMark(photo) : formatPhotoMark(photo);
}
