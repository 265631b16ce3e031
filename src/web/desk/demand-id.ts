/** Ids in addresses of the desk. */
import type { RequestParamHandler } from 'express';
import { NotFoundError } from '../../domain/errors.ts';

/** Lets on what could be an id; nothing else is ever asked of the database. */
export const demandId: RequestParamHandler = (_request, _response, next, id: unknown) => {
  const isId = typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  next(isId ? undefined : new NotFoundError('There is nothing at this address.'));
};
