/** `/SERIES/2018/06/28/1400` and its `/history` */
import type { RequestHandler } from 'express';
import type { Context } from '../../services/context.ts';
import { readUpdate } from '../../services/reader/read-update.ts';
import { historyView } from '../view-models/update/history-view.ts';
import { updatePageView } from '../view-models/update/update-page-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';
import { anchorOf, dayOf, seriesOf } from './address.ts';

/** 410 where the update was withdrawn: the page holds the stub. */
export function showUpdate(context: Context, view: ViewContext): RequestHandler {
  return async (request, response) => {
    const page = await readUpdate(context, seriesOf(request), dayOf(request), anchorOf(request));
    response.status(page.update.withdrawal ? 410 : 200).render('reader/update', updatePageView(page, view));
  };
}

export function showHistory(context: Context, view: ViewContext): RequestHandler {
  return async (request, response) => {
    const page = await readUpdate(context, seriesOf(request), dayOf(request), anchorOf(request));
    response.status(page.update.withdrawal ? 410 : 200).render('reader/history', historyView(page, view));
  };
}
