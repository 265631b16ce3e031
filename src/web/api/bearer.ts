/** The door of the API: a token in the header Authorization (RFC 6750). */
import type { RequestHandler } from 'express';
import { UnauthorizedError } from '../../domain/errors.ts';
import { findTokenInUse } from '../../services/accounts/tokens.ts';
import { keepAccount } from '../account-of.ts';
import type { Parts } from '../parts.ts';
import { limitRate } from './rate-limit.ts';

/** Lets requests in that carry a token in use, as many as it may send. Cookies open nothing here. */
export function demandToken({ context }: Pick<Parts, 'context'>): RequestHandler {
  const takeRequest = limitRate(context);
  return async (request, response, next) => {
    const token = BEARER.exec(request.get('Authorization') ?? '')?.[1];
    const found = token === undefined ? undefined : await findTokenInUse(context, token);
    if (found) {
      takeRequest(found);
      keepAccount(response, found.account);
      next();
      return;
    }
    response.set('WWW-Authenticate', token === undefined ? CHALLENGE : `${CHALLENGE}, error="invalid_token"`);
    next(
      new UnauthorizedError(
        'This call needs a token that is in use: send "Authorization: Bearer TOKEN". Make one on your account page.',
      ),
    );
  };
}

const BEARER = /^Bearer +([\w-]{20,200})$/i;
const CHALLENGE = 'Bearer realm="Dateline"';
