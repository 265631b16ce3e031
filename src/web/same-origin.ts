/** Refusing what other sites make a browser send (cross-site request forgery), by where the browser says it comes from:
 *  Origin (RFC 6454) and Sec-Fetch-Site (W3C Fetch Metadata). No token in forms is needed: a browser always tells one of
 *  the two when it sends a form, and no page can make it lie. */
import type { Request, RequestHandler } from 'express';
import { ForbiddenError } from '../domain/errors.ts';

/** Lets requests that change something in only from pages of this site, and from programs with a token.
 *  @param publicUrl  of the site; the name and port a request was sent to are as good */
export function refuseCrossSite(publicUrl: string): RequestHandler {
  return (request, _response, next) => {
    if (SAFE.has(request.method) || isFromHere(request, publicUrl)) next();
    else next(new ForbiddenError('This came from another site. Open the page here and send it again.'));
  };
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

function isFromHere(request: Request, publicUrl: string): boolean {
  const site = request.get('Sec-Fetch-Site');
  const origin = request.get('Origin');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin !== undefined) return origin === publicUrl || hostOf(origin) === request.get('Host');
  return site === 'same-origin' || /^bearer /i.test(request.get('Authorization') ?? '');
}

/** Name and port of an origin; undefined for `null`, which sandboxed pages send. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
