/** `/` */
import type { RequestHandler } from 'express';
import type { Context } from '../../services/context.ts';
import { readHome } from '../../services/reader/read-home.ts';
import { homeView } from '../view-models/archive/home-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';

export function showHome(context: Context, view: ViewContext): RequestHandler {
  return async (_request, response) => {
    response.render('reader/home', homeView(await readHome(context), view));
  };
}
