/** Forms that are sent twice, by a double click or after a lost answer, and what they ask for done once. */
import type { Request, Response } from 'express';
import type { Context } from '../../services/context.ts';
import { once } from '../../services/once.ts';
import { accountOf } from '../account-of.ts';
import { fieldOf } from './form.ts';

/** Does the work of a form and leads the browser on (303). The same form again leads there again and does nothing else.
 *  @param work  is handed the context with the transaction under way; gives the path to go on to
 *  @throws what the work throws: nothing is stored then, and the form may be sent again */
export async function answerOnce(
  context: Context,
  request: Request,
  response: Response,
  work: (turn: Context) => Promise<string>,
): Promise<void> {
  const key = fieldOf(request, 'once').slice(0, 100) || context.newId();
  const fingerprint = JSON.stringify([request.method, request.originalUrl, request.body]);
  const asked = { account: accountOf(response), key, fingerprint };
  const answer = await once(context, asked, async (turn) => ({
    status: 303,
    headers: { Location: await work(turn) },
    body: '',
  }));
  response.redirect(answer.status, answer.headers['Location'] ?? '/desk');
}
