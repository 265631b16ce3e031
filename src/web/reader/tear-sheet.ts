/** `/SERIES/2018/06/28.html`: the day as one file to keep, its pictures inside */
import type { RequestHandler } from 'express';
import { pipeline } from 'node:stream/promises';
import { inlinePictures } from '../../formats/tear-sheet.ts';
import type { Context } from '../../services/context.ts';
import { type EntryPage, readEntry } from '../../services/reader/read-entry.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { TearSheets } from '../html/tear-sheets.ts';
import { dayOf, seriesOf } from './address.ts';

/** Characters of pictures that a sheet holds, in Base64: about 15 MB as they are stored. */
const PICTURES_MAX_LENGTH = 20_000_000;

export function sendTearSheet(context: Context, sheets: TearSheets): RequestHandler {
  return async (request, response) => {
    const page = await readEntry(context, seriesOf(request), dayOf(request));
    const { html, etag } = await sheets.make(page, context.clock.now());
    response.attachment(`${page.series.slug}-${page.entry.day}.html`).set({
      ETag: etag,
      'Content-Security-Policy': `${sheets.policy}; frame-ancestors 'none'`,
    });
    if (request.fresh) response.status(304).end();
    else if (request.method === 'HEAD') response.end();
    else await pipeline(withPictures(html, page, context), response).catch(unlessReaderLeft);
  };
}

function withPictures(
  html: string,
  { series }: EntryPage,
  { media, config }: Context,
): AsyncGenerator<string> {
  return inlinePictures(html, {
    read: async (file) => (await media.read(file))?.toString('base64'),
    maxLength: PICTURES_MAX_LENGTH,
    origin: config.publicUrl,
    leftOut: messagesFor(series.language).figures.leftOut,
  });
}

/** Somebody who goes away in the middle is no failure of ours. */
function unlessReaderLeft(error: unknown): void {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
