/** `/desk/media`: taking in a picture, for scripts as JSON and for people without them as a page. */
import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import { DatelineError } from '../../domain/errors.ts';
import { type Media, mainVariant, mediaPath } from '../../domain/media.ts';
import { formatPhotoMark } from '../../formats/block-marks.ts';
import { getPicture, readThumbnail } from '../../services/media/get-picture.ts';
import { storePicture } from '../../services/media/store-picture.ts';
import { accountOf } from '../account-of.ts';
import { statusOf } from '../error-handler.ts';
import type { Parts } from '../parts.ts';
import { pictureOf } from '../uploads.ts';
import { deskLocals } from './desk-page.ts';
import { fieldOf } from './form.ts';

/** What a script is told of a picture. */
export interface PictureAnswer {
  readonly id: string;
  /** Of its widest JPEG: a path on the site. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The form; and once a picture is in, the picture and the line that shows it in a text. */
export function showPictures({ context }: Pick<Parts, 'context'>): RequestHandler {
  return async (request, response) => {
    const added = fieldOf(request, 'added');
    const media = added === '' ? undefined : await getPicture(context, added);
    response.render('desk/pictures', {
      ...deskLocals('Pictures', accountOf(response)),
      picture: media === undefined ? null : { ...answerFor(media), mark: markOf(media) },
    });
  };
}

/** A small one of a picture's files, for forms that know its id: also of one that is withheld from readers. */
export function showThumbnail({ context }: Pick<Parts, 'context'>): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const bytes = await readThumbnail(context, request.params.id);
    response.set('Cache-Control', 'private, no-store').type('image/jpeg').send(bytes);
  };
}

/** Takes in what receivePicture received. */
export function takePicture({ context }: Pick<Parts, 'context'>): RequestHandler {
  return async (request, response) => {
    const media = await storePicture(context, pictureOf(request), accountOf(response));
    if (wantsJson(request)) response.status(201).json(answerFor(media));
    else response.redirect(303, `/desk/media?added=${media.id}`);
  };
}

/** Tells a script in a line why its picture was refused; people get the page of the desk. */
export const explainToScript: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const status = statusOf(error);
  if (!wantsJson(request) || !(error instanceof DatelineError) || status >= 500 || response.headersSent) {
    next(error);
    return;
  }
  response.status(status).json({ message: error.message });
};

function wantsJson(request: Request): boolean {
  return request.accepts('html', 'json') === 'json';
}

function answerFor(media: Media): PictureAnswer {
  const main = mainVariant(media);
  return { id: media.id, url: main ? mediaPath(main) : '', width: media.width, height: media.height };
}

function markOf({ id }: Media): string {
  return formatPhotoMark({
    mediaId: id,
    caption: 'CAPTION',
    credit: 'CREDIT',
    alt: 'WHAT IS TO BE SEEN',
    warning: '',
  });
}
