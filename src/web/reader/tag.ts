/** `/tags/TAG?page=` */
import type { RequestHandler } from 'express';
import type { Context } from '../../services/context.ts';
import { readTag } from '../../services/reader/read-tag.ts';
import { tagView } from '../view-models/archive/tag-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';
import { pageOf, tagNamedBy } from './address.ts';

export function showTag(context: Context, view: ViewContext): RequestHandler {
  return async (request, response) => {
    const page = await readTag(context, tagNamedBy(request), pageOf(request));
    response.render('reader/tag', tagView(page, view));
  };
}
