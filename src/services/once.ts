/** Doing what a request asks once, however often it is sent: the answer is stored with the work and given again. */
import { createHash } from 'node:crypto';
import type { Account } from '../domain/account.ts';
import { KeyReusedError } from '../domain/errors.ts';
import { type Answer, deleteAnswersBefore, findAnswer, insertAnswer } from '../store/answers.ts';
import { takeTurn } from '../store/wire.ts';
import type { Context } from './context.ts';
import { inTransaction } from './transaction.ts';

/** How long an answer is kept. */
const KEPT_MS = 24 * 60 * 60 * 1000;

export interface KeyedRequest {
  readonly account: Account;
  /** Chosen by the client. */
  readonly key: string;
  /** What is asked: the same key with another one is refused. */
  readonly fingerprint: string;
}

/** Does the work and stores its answer in one transaction, or gives the answer stored before. Work that throws stores
 *  nothing, so that it can be tried again.
 *  @param work  is handed the context with the transaction under way
 *  @returns the answer, and whether it is one given before
 *  @throws KeyReusedError the key stands for another request.  @throws what the work throws */
export async function once(
  context: Context,
  request: KeyedRequest,
  work: (context: Context) => Promise<Answer>,
): Promise<Answer & { readonly isReplay: boolean }> {
  const key = { accountId: request.account.id, key: request.key };
  const fingerprint = fingerprintOf(request);
  return inTransaction(context, async (trx) => {
    // The same request may be under way elsewhere: whoever comes second waits here.
    await takeTurn(trx);
    const at = context.clock.now();
    await deleteAnswersBefore(trx, new Date(Date.parse(at) - KEPT_MS).toISOString());
    const known = await findAnswer(trx, key);
    if (known) return { ...demandSame(known, fingerprint), isReplay: true };
    const answer = await work({ ...context, trx });
    await insertAnswer(trx, key, { ...answer, fingerprint, at });
    return { ...answer, isReplay: false };
  });
}

/** The answer given before to a request; undefined for one that comes for the first time.
 *  @throws KeyReusedError the key stands for another request */
export async function findGivenAnswer(context: Context, request: KeyedRequest): Promise<Answer | undefined> {
  const known = await findAnswer(context.db.reader, { accountId: request.account.id, key: request.key });
  return known && demandSame(known, fingerprintOf(request));
}

/** The answer given to whatever an account asked by a key; undefined where nothing was taken. */
export async function findAnswerTo(
  { db }: Context,
  account: Account,
  key: string,
): Promise<Answer | undefined> {
  return findAnswer(db.reader, { accountId: account.id, key });
}

function fingerprintOf({ fingerprint }: KeyedRequest): string {
  return createHash('sha256').update(fingerprint).digest('hex');
}

function demandSame(
  { fingerprint, ...answer }: Answer & { readonly fingerprint: string },
  asked: string,
): Answer {
  if (fingerprint === asked) return answer;
  throw new KeyReusedError('This key was used for another request: send this one with a fresh key.');
}
