import { beforeEach, describe, expect, it } from '@jest/globals';
import express, { type Express } from 'express';
import request from 'supertest';
import { changeAccount } from '../../../src/services/accounts/change-account.ts';
import { accountOf } from '../../../src/web/account-of.ts';
import { demandToken } from '../../../src/web/api/bearer.ts';
import { addAccount, signIn, tokenOf } from '../../support/accounts.ts';
import { useSite } from '../../support/site.ts';

describe('the door of the API', () => {
  const site = useSite();
  let app: Express;

  beforeEach(() => {
    app = express();
    app.set('env', 'test');
    app.use(demandToken(site));
    app.get('/', (_request, response) => {
      response.json(accountOf(response));
    });
  });

  const call = (headers: Readonly<Record<string, string>>) => request(app).get('/').set(headers);

  it('opens to a token in use, and says whose it is', async () => {
    const account = await addAccount(site.context, { role: 'reporter' });
    const token = await tokenOf(site.context, account);
    expect((await call({ Authorization: `Bearer ${token}` })).body).toEqual(account);
    expect((await call({ Authorization: `bearer ${token}` })).status).toBe(200);
  });

  it('opens to no token of a disabled account', async () => {
    const account = await addAccount(site.context, { role: 'reporter' });
    const token = await tokenOf(site.context, account);
    await changeAccount(site.context, account.id, { isDisabled: true }, null);
    expect((await call({ Authorization: `Bearer ${token}` })).ok).toBe(false);
  });

  it('opens to no cookie', async () => {
    const account = await addAccount(site.context, { role: 'admin' });
    const cookie = await signIn(site.address(), account.email);
    expect((await call({ Cookie: cookie })).ok).toBe(false);
  });

  it.each([
    ['nothing', {}, 'Bearer realm="Dateline"'],
    ['a password', { Authorization: 'Basic YWRhOnBhc3N3b3Jk' }, 'Bearer realm="Dateline"'],
    ['an empty token', { Authorization: 'Bearer ' }, 'Bearer realm="Dateline"'],
    [
      'a token of nobody',
      { Authorization: `Bearer dateline_${'x'.repeat(43)}` },
      'Bearer realm="Dateline", error="invalid_token"',
    ],
  ])('stays shut for %s, and says what it asks for', async (_name, headers, challenge) => {
    const answer = await call(headers);
    expect(answer.ok).toBe(false);
    expect(answer.get('WWW-Authenticate')).toBe(challenge);
  });
});
