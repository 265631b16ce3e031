/** `/SERIES/2018` and `/SERIES/2018/06` */
import type { RequestHandler } from 'express';
import type { Context } from '../../services/context.ts';
import { readMonth, readYear } from '../../services/reader/read-archive.ts';
import { monthView } from '../view-models/archive/month-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';
import { yearView } from '../view-models/archive/year-view.ts';
import { monthOf, seriesOf, yearOf } from './address.ts';

export function showYear(context: Context, view: ViewContext): RequestHandler {
  return async (request, response) => {
    const page = await readYear(context, seriesOf(request), yearOf(request));
    response.render('reader/year', yearView(page, view));
  };
}

export function showMonth(context: Context, view: ViewContext): RequestHandler {
  return async (request, response) => {
    const page = await readMonth(context, seriesOf(request), monthOf(request));
    response.render('reader/month', monthView(page, view));
  };
}
