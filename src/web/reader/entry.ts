/** `/SERIES/2018/06/28`, its lite form, `/lite`, and its plain copy, `.txt` */
import type { RequestHandler } from 'express';
import type { Context } from '../../services/context.ts';
import { readCopy } from '../../services/reader/read-copy.ts';
import { readEntry } from '../../services/reader/read-entry.ts';
import { renderUpdates } from '../update-html.ts';
import { copyView } from '../view-models/copy-view.ts';
import { entryView } from '../view-models/entry/entry-view.ts';
import { liteView } from '../view-models/entry/lite-view.ts';
import { entryStructuredData } from '../view-models/entry/structured-data.ts';
import type { ViewContext } from '../view-models/view-context.ts';
import { dayOf, orderOf, seriesOf } from './address.ts';

export function showEntry(context: Context, view: ViewContext): RequestHandler {
  const { closeAfterMs } = context.config;
  return async (request, response) => {
    const page = await readEntry(context, seriesOf(request), dayOf(request));
    const locals = entryView(page, orderOf(request), view);
    const structuredData = entryStructuredData({ page, view: locals, closeAfterMs }, view);
    const updatesHtml = await renderUpdates(locals.updates, page.series.language);
    response.render('reader/entry', { ...locals, structuredData, updatesHtml });
  };
}

export function showLite(context: Context, view: ViewContext): RequestHandler {
  return async (request, response) => {
    const page = await readEntry(context, seriesOf(request), dayOf(request));
    response.render('reader/lite', liteView(page, orderOf(request), view));
  };
}

export function showCopy(context: Context): RequestHandler {
  return async (request, response) => {
    const page = await readCopy(context, seriesOf(request), dayOf(request));
    response.type('text/plain').send(copyView(page));
  };
}
