import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { offerPassword, offerSetup } from '../../../src/services/accounts/first-admin.ts';
import { listAllAccounts } from '../../../src/services/accounts/list-accounts.ts';
import { addAccount, PASSWORD, SAME_ORIGIN, signIn } from '../../support/accounts.ts';
import { ENGINES } from '../../support/databases.ts';
import { findHtmlErrors } from '../../support/html-validator.ts';
import { readPage } from '../../support/read-page.ts';
import { useSite } from '../../support/site.ts';

describe.each(ENGINES)('the link to the first admin on %s', (engine) => {
  const site = useSite(engine);
  const send = (form: Readonly<Record<string, string>>) =>
    request(site.address()).post('/desk/setup').set(SAME_ORIGIN).type('form').send(form);
  const person = { name: 'Ada', email: 'ada@news.example', password: PASSWORD };

  it('makes an admin, who is signed in', async () => {
    const key = (await offerSetup(site.context)) ?? '';
    const form = await request(site.address()).get(`/desk/setup?key=${key}`).expect(200);
    expect(await findHtmlErrors(form.text)).toEqual([]);
    const done = await send({ ...person, key });
    expect(done.status).toBe(303);
    const cookie = done.get('Set-Cookie')?.join('; ') ?? '';
    const page = await request(site.address()).get('/desk/account').set('Cookie', cookie).expect(200);
    expect(readPage(page.text).words).toContain('ada@news.example, admin');
  });

  it('works once, and not at all once there is an account', async () => {
    const key = (await offerSetup(site.context)) ?? '';
    await send({ ...person, key });
    expect((await send({ ...person, email: 'eve@news.example', key })).status).toBe(404);
    expect((await request(site.address()).get(`/desk/setup?key=${key}`)).status).toBe(404);
    expect(await offerSetup(site.context)).toBeUndefined();
  });

  it('is refused when an account was made in another way meanwhile', async () => {
    const key = (await offerSetup(site.context)) ?? '';
    await addAccount(site.context, { role: 'admin' });
    expect((await send({ ...person, key })).status).toBe(409);
    expect((await listAllAccounts(site.context, null)).accounts).toHaveLength(1);
  });

  it('makes one admin of many who use it at once', async () => {
    const key = (await offerSetup(site.context)) ?? '';
    const answers = await Promise.all(
      [1, 2, 3, 4].map((index) => send({ ...person, email: `ada-${index}@news.example`, key })),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect((await listAllAccounts(site.context, null)).accounts).toHaveLength(1);
  });

  it('is good for a day, and until the next start', async () => {
    const first = (await offerSetup(site.context)) ?? '';
    const second = (await offerSetup(site.context)) ?? '';
    const refused = await send({ ...person, key: first });
    expect(refused.status).toBe(404);
    expect(refused.text).toContain('each start prints a new link');
    site.setClock('2026-03-06T12:00:00.000Z');
    expect((await send({ ...person, key: second })).status).toBe(404);
  });

  it('keeps what was typed, and says all that is wrong with it', async () => {
    const key = (await offerSetup(site.context)) ?? '';
    const refused = await send({ key, name: '', email: 'ada', password: 'short' });
    expect(refused.status).toBe(400);
    const { words } = readPage(refused.text);
    expect(words).toContain('A name is needed.');
    expect(words).toContain('An e-mail address is needed, such as ada@news.example.');
    expect(words).toContain('A password has 12 to 128 characters');
    expect(refused.text).toContain('value="ada"');
    expect(refused.text).not.toContain('short');
    expect((await send({ ...person, key })).status).toBe(303);
  });
});

describe.each(ENGINES)('the link to a password on %s', (engine) => {
  const site = useSite(engine);
  const send = (form: Readonly<Record<string, string>>) =>
    request(site.address()).post('/desk/password').set(SAME_ORIGIN).type('form').send(form);

  it('sets it once, and signs the account out everywhere', async () => {
    const account = await addAccount(site.context, { role: 'reporter' });
    const agent = request.agent(site.address());
    await signIn(agent, account.email);
    const key = await offerPassword(site.context, account, null);
    await request(site.address()).get(`/desk/password?key=${key}`).expect(200);
    const refused = await send({ key, password: 'short' });
    expect(readPage(refused.text).words).toContain('A password has 12 to 128 characters');
    expect((await send({ key, password: 'another battery staple' })).status).toBe(303);
    expect((await agent.get('/desk/account')).status).toBe(303);
    await signIn(agent, account.email, 'another battery staple');
    expect((await send({ key, password: 'yet another battery' })).status).toBe(404);
  });

  it('is no way to make an admin, nor the other way round', async () => {
    const setup = (await offerSetup(site.context)) ?? '';
    const account = await addAccount(site.context, { role: 'reporter' });
    const key = await offerPassword(site.context, account, null);
    expect((await request(site.address()).get(`/desk/setup?key=${key}`)).status).toBe(404);
    expect((await request(site.address()).get(`/desk/password?key=${setup}`)).status).toBe(404);
    expect((await send({ key: setup, password: PASSWORD })).status).toBe(404);
  });
});
