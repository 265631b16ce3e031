/** Forms that are sent twice, by a double click or after a lost answer, and what they ask for done once. */
import type { Request, Response } from 'express';
import type { Context } from '../../services/context.ts';
import { findGivenAnswer, type KeyedRequest, once } from '../../services/once.ts';
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
  const asked = keyedRequestOf(context, request, response);
  const answer = await once(context, asked, async (turn) => ({
    status: 303,
    headers: { Location: await work(turn) },
    body: '',
  }));
  response.redirect(answer.status, answer.headers['Location'] ?? '/desk');
}

/** Leads the browser on where the form was taken before; to be asked before anything that looks at the present state,
 *  which is another one by then.
 *  @returns whether it was
 *  @throws KeyReusedError the form was taken with other words */
export async function answerAgain(context: Context, request: Request, response: Response): Promise<boolean> {
  const given = await findGivenAnswer(context, keyedRequestOf(context, request, response));
  if (given) response.redirect(given.status, given.headers['Location'] ?? '/desk');
  return given !== undefined;
}

function keyedRequestOf(context: Context, request: Request, response: Response): KeyedRequest {
  const key = fieldOf(request, 'once').slice(0, 100) || context.newId();
  const fingerprint = JSON.stringify([request.method, request.originalUrl, request.body]);
  return { account: accountOf(response), key, fingerprint };
}
