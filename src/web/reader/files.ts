/** `/static/...` and `/media/...`: files that never change under their names; icons asked for by their usual names */
import express, { type RequestHandler } from 'express';
import type { Context } from '../../services/context.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Asset, Assets } from '../assets.ts';
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

/** Pictures, which feed readers of other sites show too. Opened by itself a file can load and run nothing. */
export function sendMedia({ media }: Context): RequestHandler {
  return express.static(media.folder, {
    cacheControl: false,
    dotfiles: 'ignore',
    index: false,
    redirect: false,
    setHeaders: (response) => {
      response.setHeader('Cache-Control', FOR_EVER);
      response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    },
  });
}
