/** Accounts for tests, and their ways in. */
import type { Test } from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { hashPassword, makeSignature } from 'better-auth/crypto';
import type { Page } from 'playwright-core';
import type { Account, Role } from '../../src/domain/account.ts';
import type { Context } from '../../src/services/context.ts';
import { openAuth } from '../../src/services/accounts/auth.ts';
import { createToken } from '../../src/services/accounts/tokens.ts';
import { insertAccount } from '../../src/store/accounts/accounts.ts';
import { findSeries } from '../../src/store/series.ts';

export const PASSWORD = 'correct horse battery staple';

export interface GivenAccount {
  readonly role: Role;
  /** Slugs of series that are there. */
  readonly series?: readonly string[];
  readonly email?: string;
  readonly name?: string;
  /** PASSWORD, unless told otherwise. */
  readonly password?: string;
  readonly isDisabled?: boolean;
}

/** Stores an account: Ada of the role, such as editor@news.example, unless told otherwise. */
export async function addAccount(context: Context, given: GivenAccount): Promise<Account> {
  const account: Account = {
    id: context.newId(),
    email: given.email ?? `${given.role}@news.example`,
    name: given.name ?? `Ada ${given.role}`,
    role: given.role,
    isDisabled: given.isDisabled ?? false,
    seriesIds: await Promise.all((given.series ?? []).map((slug) => seriesIdOf(context, slug))),
  };
  const passwordHash = await hashPassword(given.password ?? PASSWORD);
  const credential = { id: context.newId(), passwordHash, at: context.clock.now() };
  await insertAccount(context.db.writer, account, credential);
  return account;
}

/** Signs in by the form, as a browser does.
 *  @param target  an agent of supertest, which stays signed in, or an address: `http://localhost:41234`
 *  @returns the header Cookie of whoever is signed in */
export async function signIn(
  target: TestAgent<Test> | string,
  email: string,
  password: string = PASSWORD,
): Promise<string> {
  const setCookies =
    typeof target === 'string'
      ? await postForm(target, { email, password })
      : await post(target, { email, password });
  const cookie = setCookies.map((one) => one.split(';')[0] ?? '').join('; ');
  if (!cookie.includes('session_token=')) throw new Error(`${email} was not signed in.`);
  if (typeof target !== 'string') target.set({ Cookie: cookie, ...SAME_ORIGIN });
  return cookie;
}

/** A session as signing in makes it, for tests of what comes after: checking a password is slow on purpose.
 *  @returns the header Cookie of the account */
export async function openSession(context: Context, { id }: Account): Promise<string> {
  const { internalAdapter, authCookies, secret } = await (await openAuth(context)).$context;
  const session = await internalAdapter.createSession(id);
  const value = `${session.token}.${await makeSignature(session.token, secret)}`;
  return `${authCookies.sessionToken.name}=${encodeURIComponent(value)}`;
}

/** Gives a browser a session, as signing in does. */
export async function openBrowserSession(page: Page, context: Context, account: Account): Promise<void> {
  const [name = '', value = ''] = (await openSession(context, account)).split('=');
  await page.context().addCookies([{ name, value, domain: 'localhost', path: '/', secure: true }]);
}

/** A fresh API token of an account. */
export async function tokenOf(context: Context, account: Account): Promise<string> {
  return createToken(context, account, 'a test', account);
}

/** What a browser says of a form that it sends to where it comes from. */
export const SAME_ORIGIN = { 'Sec-Fetch-Site': 'same-origin' } as const;

interface SignInForm {
  readonly email: string;
  readonly password: string;
}

async function post(agent: TestAgent<Test>, form: SignInForm): Promise<string[]> {
  const answer = await agent.post('/desk/sign-in').set(SAME_ORIGIN).type('form').send(form);
  return answer.get('Set-Cookie') ?? [];
}

async function postForm(address: string, form: SignInForm): Promise<string[]> {
  const answer = await fetch(`${address}/desk/sign-in`, {
    method: 'POST',
    headers: SAME_ORIGIN,
    body: new URLSearchParams({ ...form }),
    redirect: 'manual',
  });
  await answer.arrayBuffer();
  return answer.headers.getSetCookie();
}

async function seriesIdOf({ db }: Context, slug: string): Promise<string> {
  const series = await findSeries(db.writer, slug);
  if (!series) throw new Error(`There is no series ${slug}: add it first.`);
  return series.id;
}
