/** What every answer carries to keep readers safe, and what is refused before any route sees it. */
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { FRAME_ORIGINS } from '../formats/frame-origins.ts';
import { MethodNotAllowedError } from './http-errors.ts';
import { IncomingMessage, ServerResponse } from './node-http.ts';

/** Security headers. The policy allows nothing inline and nothing from elsewhere but the frames of embeds, which our
 *  script loads when a reader asks for one.
 *  @param publicUrl  HSTS is sent only where the site is served by https */
export function secureHeaders(publicUrl: string): ReturnType<typeof helmet> {
  const isHttps = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        frameSrc: [...FRAME_ORIGINS],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/** The same headers, names and values in turn, for an answer that the application does not give. */
export function securityHeaders(publicUrl: string): readonly string[] {
  // Of a request that nobody sent.
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  secureHeaders(publicUrl)(request, response, () => undefined);
  return response.getHeaderNames().flatMap((name) => [name, String(response.getHeader(name))]);
}

/** Lets pictures and feeds be shown by feed readers that are web pages themselves. */
export const allowElsewhere: RequestHandler = (_request, response, next) => {
  response.set({ 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' });
  next();
};

/** Readers only read. */
export const refuseWrites: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') next();
  else next(new MethodNotAllowedError(`${request.method} does nothing here: this address is for reading.`));
};
