/** `/SERIES/2018/06/28`, its lite form, `/lite`, and its plain copy, `.txt` */
import type { RequestHandler } from 'express';
import type { Context } from '../../services/context.ts';
import { readCopy } from '../../services/reader/read-copy.ts';
import { readEntry } from '../../services/reader/read-entry.ts';
import { copyView } from '../view-models/copy-view.ts';
import { entryView } from '../view-models/entry/entry-view.ts';
import { liteView } from '../view-models/entry/lite-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';
import { dayOf, orderOf, seriesOf } from './address.ts';
import { PagePieces } from '../html/page-pieces.ts';
import type { Parts } from '../parts.ts';
import { renderUpdates } from '../html/update-html.ts';
import { entryStructuredData } from '../view-models/entry/structured-data.ts';
import { renderView } from '../html/views.ts';

export function showEntry({ context, view, assets, days }: Parts): RequestHandler {
  const { closeAfterMs } = context.config;
  return async (request, response) => {
    const page = await days.read(seriesOf(request), dayOf(request));
    const locals = entryView(page, orderOf(request), view);
    const pieces = new PagePieces();
    const updatesHtml = pieces.mark(await renderUpdates(locals.updates));
    const structuredData = entryStructuredData({ page, view: locals, closeAfterMs }, view);
    const html = await renderView('reader/entry', {
      ...locals,
      ...{ assets, updatesHtml },
      structuredData: structuredData.map((data) => pieces.mark(data)),
    });
    response.type('html').send(pieces.fill(html));
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
