/** One request of the API from the checked to the sent. */
import type { Request, RequestHandler, Response } from 'express';
import type { Account } from '../../domain/account.ts';
import type { Context } from '../../services/context.ts';
import { once } from '../../services/once.ts';
import { accountOf } from '../account-of.ts';
import { BadRequestError, UnsupportedMediaTypeError } from '../http-errors.ts';
import type { Parts } from '../parts.ts';
import { pictureOf, receivePicture } from '../uploads.ts';
import type { Call, Reply } from './call.ts';
import { preconditionOf } from './precondition.ts';
import { jsonOf, readJson } from './read-json.ts';

/** What answers a call, to be placed behind the door. */
export function answerCall({ context, view }: Pick<Parts, 'context' | 'view'>, call: Call): RequestHandler[] {
  return [
    ...receiversOf(context, call),
    async (request, response) => {
      const account = accountOf(response);
      const body = bodyOf(request, call);
      const work = call.prepare({
        ...{ account, body, origin: view.publicUrl, path: request.params, query: request.query },
        precondition: preconditionOf(request),
      });
      const key = call.isKeyed ? keyOf(request) : undefined;
      if (key === undefined) send(request, response, await work(context));
      else await answerOnce(context, request, response, { account, key, body, work });
    },
  ];
}

function receiversOf(context: Context, { takes }: Call): readonly RequestHandler[] {
  switch (takes) {
    case 'nothing':
      return [];
    case 'json':
      return readJson;
    case 'picture':
      return [demandForm, ...receivePicture(context)];
  }
}

const demandForm: RequestHandler = (request, _response, next) => {
  if (typeof request.is('multipart/form-data') === 'string') next();
  else next(new UnsupportedMediaTypeError('Send the picture as multipart/form-data, in the field "file".'));
};

function bodyOf(request: Request, { takes }: Call): unknown {
  switch (takes) {
    case 'nothing':
      return undefined;
    case 'json':
      return jsonOf(request);
    case 'picture':
      return pictureOf(request);
  }
}

const KEY = 'Idempotency-Key';

/** @throws BadRequestError a key that is none */
function keyOf(request: Request): string | undefined {
  const key = request.get(KEY);
  if (key === undefined || /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  const rule = `${KEY} has to be 1 to 200 letters, numbers and signs without spaces, such as a UUID.`;
  throw new BadRequestError(rule, { [KEY]: rule });
}

async function answerOnce(
  context: Context,
  request: Request,
  response: Response,
  asked: {
    readonly account: Account;
    readonly key: string;
    readonly body: unknown;
    readonly work: (context: Context) => Promise<Reply>;
  },
): Promise<void> {
  const { account, key, body, work } = asked;
  const fingerprint = JSON.stringify(['api', request.method, request.originalUrl, body]);
  const { isReplay, ...reply } = await once(context, { account, key: `api:${key}`, fingerprint }, work);
  if (isReplay) response.set('Idempotency-Replayed', 'true');
  send(request, response, reply);
}

/** GET gets its ETag from Express where it has none of its own, and 304 where the client holds it. */
function send(request: Request, response: Response, { status, headers, body }: Reply): void {
  response.status(status).set(headers).type('json');
  if (request.method === 'GET' || request.method === 'HEAD') response.send(body);
  else response.end(body);
}
