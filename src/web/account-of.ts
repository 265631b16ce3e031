/** Whose request it is: kept with the answer by the door that let it in. */
import type { Response } from 'express';
import type { Account } from '../domain/account.ts';
import { UnauthorizedError } from '../domain/errors.ts';

const owners = new WeakMap<Response, Account>();

/** Notes whose request is being answered. */
export function keepAccount(response: Response, account: Account): void {
  owners.set(response, account);
}

/** The account whose request is being answered, or undefined. */
export function findAccountOf(response: Response): Account | undefined {
  return owners.get(response);
}

/** The account whose request is being answered.
 *  @throws UnauthorizedError nobody's: the route stands before the door */
export function accountOf(response: Response): Account {
  const account = findAccountOf(response);
  if (!account) throw new UnauthorizedError('Sign in to do this.');
  return account;
}
