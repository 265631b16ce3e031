/** `POST /desk/sample/removal`: the sample series goes for good, in one click. */
import type { RequestHandler } from 'express';
import { removeSample } from '../../services/sample/remove-sample.ts';
import { accountOf } from '../account-of.ts';
import type { Parts } from '../parts.ts';
import { doneAt } from './notices.ts';

export function takeSampleRemoval({ context }: Parts): RequestHandler {
  return async (_request, response) => {
    await removeSample(context, accountOf(response));
    response.redirect(303, doneAt('/desk', 'sample-removed'));
  };
}
