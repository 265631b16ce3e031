/** `/desk/taken/ID`: whether a form was taken, told to the script of a page that was left before the answer came. */
import type { RequestHandler } from 'express';
import { findAnswerTo } from '../../services/once.ts';
import { accountOf } from '../account-of.ts';
import type { Parts } from '../parts.ts';
import { noticeAt } from './notices.ts';

/** What a script is told of a form. */
export interface TakenAnswer {
  /** The line that tells what was done; null where the form was not taken, or not by this account. */
  readonly notice: string | null;
}

export function showTaken({ context }: Pick<Parts, 'context'>): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const answer = await findAnswerTo(context, accountOf(response), request.params.id);
    const notice = answer === undefined ? null : noticeAt(answer.headers['Location'] ?? '');
    response.json({ notice } satisfies TakenAnswer);
  };
}
