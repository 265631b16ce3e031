/** `/static/...`: files that never change under their names; icons asked for by their usual names */
import type { RequestHandler } from 'express';
import { NotFoundError } from '../../domain/errors.ts';
import type { Asset, Assets } from '../assets/assets.ts';
import { FOR_A_DAY, FOR_EVER } from '../caching.ts';

export function sendAsset(assets: Assets): RequestHandler {
  const byPath = new Map(Object.values(assets).map((asset) => [asset.path, asset]));
  return (request, response) => {
    const asset = byPath.get(request.path);
    if (!asset) throw new NotFoundError('There is no such file.');
    response.set('Cache-Control', FOR_EVER).vary('Accept-Encoding').type(asset.contentType).send(asset.body);
  };
}

/** The icon that programs ask for without having seen a page. */
export function sendIcon({ contentType, body }: Asset): RequestHandler {
  return (_request, response) => {
    response.set('Cache-Control', FOR_A_DAY).type(contentType).send(body);
  };
}
