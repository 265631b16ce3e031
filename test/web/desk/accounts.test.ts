import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import type { Role } from '../../../src/domain/account.ts';
import { listAllAccounts } from '../../../src/services/accounts/list-accounts.ts';
import { addAccount, openSession, SAME_ORIGIN } from '../../support/accounts.ts';
import { findHtmlErrors } from '../../support/html-validator.ts';
import { readPage } from '../../support/read-page.ts';
import { useSite } from '../../support/site.ts';

describe('the accounts of the desk', () => {
  const site = useSite();
  let agent: TestAgent;
  let series = '';

  beforeEach(async () => {
    await site.draftDay({ day: '2026-03-05' });
    agent = request.agent(site.address());
    await enter('admin');
    series = (await listAllAccounts(site.context, null)).series[0]?.id ?? '';
  });

  async function enter(role: Role) {
    const account = await addAccount(site.context, { role });
    agent.set({ Cookie: await openSession(site.context, account), ...SAME_ORIGIN });
    return account;
  }
  const send = (path: string, form: Readonly<Record<string, string>> = {}) =>
    agent.post(path).type('form').send(form);
  const find = async (email: string) =>
    (await listAllAccounts(site.context, null)).accounts.find((account) => account.email === email);

  it('are listed on a sound page', async () => {
    await addAccount(site.context, { role: 'editor', series: ['harbour-daily'] });
    const page = await agent.get('/desk/accounts').expect(200);
    expect(await findHtmlErrors(page.text)).toEqual([]);
    const { words } = readPage(page.text);
    expect(words).toContain('Ada admin admin@news.example admin every series');
    expect(words).toContain('Ada editor editor@news.example editor Harbour Daily');
  });

  it.each(['reporter', 'editor'] as const)('are not for a %s', async (role) => {
    const account = await enter(role);
    for (const path of ['/desk/accounts', `/desk/accounts/${account.id}`]) {
      expect((await agent.get(path)).status).toBe(403);
      expect((await send(path, { name: 'Eve', role: 'admin', email: 'eve@news.example' })).status).toBe(403);
    }
    expect((await send(`/desk/accounts/${account.id}/access`, { access: 'off' })).status).toBe(403);
    expect((await send(`/desk/accounts/${account.id}/password-link`)).status).toBe(403);
    expect((await send(`/desk/accounts/${account.id}/two-factor/removal`)).status).toBe(403);
    expect(await find(account.email)).toEqual(account);
    expect((await agent.get('/desk/account')).text).not.toContain('/desk/accounts');
  });

  it('are made with a link by which their owner chooses a password', async () => {
    const form = { name: 'Noor', email: 'Noor@news.example', role: 'reporter', series };
    const made = await send('/desk/accounts', form);
    expect(made.status).toBe(201);
    expect(await find('noor@news.example')).toMatchObject({ role: 'reporter', seriesIds: [series] });
    const link = /https:\/\/news\.example(\/desk\/password\?key=[\w-]{43})</.exec(made.text)?.[1] ?? '';
    expect((await request(site.address()).get(link)).status).toBe(200);
  });

  it('are not made of what is wrong, which is said beside the fields', async () => {
    const refused = await send('/desk/accounts', { name: '', email: 'noor', role: 'editor', series });
    expect(refused.status).toBe(400);
    expect(readPage(refused.text).words).toContain('An e-mail address is needed');
    expect(refused.text).toContain('value="editor" checked');
    expect(refused.text).toContain(`value="${series}" checked`);
    const taken = await send('/desk/accounts', { name: 'Eve', email: 'ADMIN@news.example', role: 'editor' });
    expect(readPage(taken.text).words).toContain('admin@news.example has an account already.');
    const noRole = await send('/desk/accounts', { name: 'Eve', email: 'eve@news.example' });
    expect(readPage(noRole.text).words).toContain('Choose a role');
    const odd = { name: 'Eve', email: 'eve@news.example', role: 'editor', series: 'of-no-series' };
    expect((await send('/desk/accounts', odd)).status).toBe(400);
  });

  it('change name, role and memberships', async () => {
    const { id, email } = await addAccount(site.context, { role: 'reporter', series: ['harbour-daily'] });
    const page = await agent.get(`/desk/accounts/${id}`).expect(200);
    expect(await findHtmlErrors(page.text)).toEqual([]);
    expect(page.text).toContain(`value="${series}" checked`);
    const done = await send(`/desk/accounts/${id}`, { name: 'Bea', role: 'editor' });
    expect(done.get('Location')).toBe(`/desk/accounts/${id}?done=changed`);
    expect(await find(email)).toMatchObject({ name: 'Bea', role: 'editor', seriesIds: [] });
  });

  it('are disabled and let in again', async () => {
    const { id, email } = await addAccount(site.context, { role: 'reporter' });
    await send(`/desk/accounts/${id}/access`, { access: 'off' });
    expect(await find(email)).toMatchObject({ isDisabled: true });
    expect(readPage((await agent.get('/desk/accounts')).text).words).toContain('reporter, disabled');
    await send(`/desk/accounts/${id}/access`, { access: 'on' });
    expect(await find(email)).toMatchObject({ isDisabled: false });
  });

  it('always leave an admin who can sign in', async () => {
    const admin = await find('admin@news.example');
    const path = `/desk/accounts/${admin?.id ?? ''}`;
    for (const [where, form] of [
      [path, { name: 'Ada', role: 'editor' }],
      [`${path}/access`, { access: 'off' }],
    ] as const) {
      const refused = await send(where, form);
      expect(refused.status).toBe(400);
      expect(readPage(refused.text).words).toContain('This is the last admin who can sign in');
    }
    expect((await agent.get('/desk/accounts/of-nobody')).status).toBe(404);
  });
});
