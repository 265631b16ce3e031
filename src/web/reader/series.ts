/** `/SERIES` and `/SERIES/latest` */
import type { RequestHandler } from 'express';
import { entryPath } from '../../domain/permalink.ts';
import type { Context } from '../../services/context.ts';
import { readLatest, readSeries } from '../../services/reader/read-series.ts';
import { seriesView } from '../view-models/archive/series-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';
import { seriesOf } from './address.ts';

export function showSeries(context: Context, view: ViewContext): RequestHandler {
  return async (request, response) => {
    response.render('reader/series', seriesView(await readSeries(context, seriesOf(request)), view));
  };
}

/** To the newest day, for people who keep one address. */
export function redirectToLatest(context: Context): RequestHandler {
  return async (request, response) => {
    const slug = seriesOf(request);
    const { day } = await readLatest(context, slug);
    response.redirect(302, entryPath(slug, day));
  };
}
