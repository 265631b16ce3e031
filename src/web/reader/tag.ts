/** `/tags/TAG` */
import type { RequestHandler } from 'express';
import type { Context } from '../../services/context.ts';
import { readTag } from '../../services/reader/read-tag.ts';
import { tagView } from '../view-models/archive/tag-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';
import { tagNamedBy } from './address.ts';

export function showTag(context: Context, view: ViewContext): RequestHandler {
  return async (request, response) => {
    response.render('reader/tag', tagView(await readTag(context, tagNamedBy(request)), view));
  };
}
