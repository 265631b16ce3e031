/** `/static/...` and `/media/...`: files that never change under their names */
import express, { type RequestHandler } from 'express';
import type { Context } from '../../services/context.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Assets } from '../assets.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

export function sendAsset(assets: Assets): RequestHandler {
  const byPath = new Map(Object.values(assets).map((asset) => [asset.path, asset]));
  return (request, response) => {
    const asset = byPath.get(request.path);
    if (!asset) throw new NotFoundError('There is no such file.');
    response.set('Cache-Control', FOR_EVER).type(asset.contentType).send(asset.body);
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
