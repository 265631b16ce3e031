/** `/SERIES/2018/06/28/share-VERSION.png` */
import type { RequestHandler } from 'express';
import type { Context } from '../../services/context.ts';
import { makeSharePicture } from '../../services/media/make-share-picture.ts';
import { readEntry } from '../../services/reader/read-entry.ts';
import { FOR_EVER } from '../caching.ts';
import { createSharePictures } from '../pictures/share-pictures.ts';
import { sharePictureView } from '../view-models/entry/share-picture-view.ts';
import { dayOf, seriesOf, versionOf } from './address.ts';

/** Draws the present version only: every other one leads to it, so that nobody has pictures drawn at will, and none
 *  shows for long what was put right. */
export function showSharePicture(context: Context): RequestHandler {
  const openPicture = createSharePictures(makeSharePicture);
  return async (request, response) => {
    const asked = versionOf(request);
    const { version, path, picture } = sharePictureView(
      await readEntry(context, seriesOf(request), dayOf(request)),
    );
    if (asked !== version) {
      response.redirect(302, path);
      return;
    }
    const bytes = await openPicture(version, picture);
    response.set('Cache-Control', FOR_EVER).type('image/png').send(bytes);
  };
}
