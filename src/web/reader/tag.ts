/** `/tags/TAG` */
import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import { NotFoundError } from '../../domain/errors.ts';
import type { Context } from '../../services/context.ts';
import { readTag } from '../../services/read-tag.ts';
import { tagView } from '../view-models/tag-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';

export function showTag(context: Context, view: ViewContext): RequestHandler {
  return async (request, response) => {
    response.render('reader/tag', tagView(await readTag(context, tagOf(request)), view));
  };
}

function tagOf(request: Request): string {
  const tag = z.string().min(1).max(100).safeParse(request.params['tag']);
  if (!tag.success) throw new NotFoundError('There is no such tag.');
  return tag.data;
}
