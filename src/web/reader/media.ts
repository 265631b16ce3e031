/** `/media/...`: the files of pictures, from wherever they are kept. */
import path from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import { NotFoundError } from '../../domain/errors.ts';
import type { Context } from '../../services/context.ts';
import { demandShown } from '../../services/media/demand-shown.ts';
import { FOR_EVER } from '../caching.ts';
import { keepPictures, type KeptPicture } from '../pictures/kept-pictures.ts';

/** Feed readers of other sites show pictures too. Opened by itself a file can load and run nothing. */
export function sendMedia(context: Context): RequestHandler<{ file: string }> {
  const pictures = keepPictures(context.media);
  return async (request, response) => {
    const { file } = request.params;
    await demandShown(context, file);
    const picture = await pictures.find(file);
    if (!picture) throw new NotFoundError(`There is no picture ${file}.`);
    response.type(path.extname(file)).set({
      'Cache-Control': FOR_EVER,
      ETag: picture.etag,
      'Accept-Ranges': 'bytes',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    send(request, response, picture);
  };
}

/** The file, or the one part of it that was asked for (RFC 9110, section 14): a download that a bad line cut off goes on. */
function send(request: Request<{ file: string }>, response: Response, { bytes, etag }: KeptPicture): void {
  const isSame = [undefined, etag].includes(request.get('If-Range'));
  const ranges = isSame ? request.range(bytes.length) : undefined;
  if (ranges === -1) refuseRange(response, bytes.length);
  else if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes') response.send(bytes);
  else sendRange(response, bytes, ranges);
}

/** Of several parts none is sent alone: whoever asks for them is content with the whole. */
function sendRange(response: Response, bytes: Buffer, [range, another]: readonly Range[]): void {
  if (!range || another) {
    response.send(bytes);
    return;
  }
  const { start, end } = range;
  response.status(206).set('Content-Range', `bytes ${String(start)}-${String(end)}/${String(bytes.length)}`);
  response.send(bytes.subarray(start, end + 1));
}

interface Range {
  readonly start: number;
  /** The last byte of it. */
  readonly end: number;
}

function refuseRange(response: Response, length: number): void {
  response.removeHeader('Content-Type');
  response.set({ 'Cache-Control': 'no-store', 'Content-Range': `bytes */${String(length)}` });
  response.status(416).end();
}
