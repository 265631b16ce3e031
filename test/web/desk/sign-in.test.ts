import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Config } from '../../../src/config.ts';
import type { Context } from '../../../src/services/context.ts';
import { beginAttempt } from '../../../src/services/accounts/sign-in-limit.ts';
import { changeAccount } from '../../../src/services/accounts/change-account.ts';
import { addAccount, PASSWORD, SAME_ORIGIN, signIn } from '../../support/accounts.ts';
import { ENGINES } from '../../support/databases.ts';
import { findHtmlErrors } from '../../support/html-validator.ts';
import { readPage } from '../../support/read-page.ts';
import { type ServedSite, serveSite } from '../../support/served-site.ts';
import { useSite } from '../../support/site.ts';

const EMAIL = 'editor@news.example';

describe.each(ENGINES)('signing in on %s', (engine) => {
  const site = useSite(engine);
  beforeEach(() => addAccount(site.context, { role: 'editor', email: EMAIL }));

  const send = (form: Readonly<Record<string, string>>, cookie = '') =>
    request(site.address())
      .post('/desk/sign-in')
      .set({ ...SAME_ORIGIN, Cookie: cookie })
      .type('form')
      .send(form);

  /** Tries wrong passwords, without the time that it takes to check them. */
  const failTimes = async (count: number) => {
    for (let index = 0; index < count; index += 1)
      await beginAttempt(site.context, { email: EMAIL, address: '127.0.0.1' });
  };

  it('leads to the page that was asked for', async () => {
    const refused = await request(site.address()).get('/desk/account?x=1').expect(303);
    expect(refused.get('Location')).toBe('/desk/sign-in?to=%2Fdesk%2Faccount%3Fx%3D1');
    const form = await request(site.address()).get('/desk/sign-in?to=%2Fdesk%2Faccount%3Fx%3D1').expect(200);
    expect(form.text).toContain('<input type="hidden" name="to" value="/desk/account?x=1">');
    const done = await send({ email: EMAIL, password: PASSWORD, to: '/desk/account?x=1' }).expect(303);
    expect(done.get('Location')).toBe('/desk/account?x=1');
  });

  it('gives a cookie that scripts cannot read, that other sites cannot send and that readers never carry', async () => {
    const done = await send({ email: EMAIL.toUpperCase(), password: PASSWORD });
    expect(done.get('Set-Cookie')?.join('\n')).toMatch(
      /^__Secure-dateline\.session_token=[^;]+; Max-Age=\d+; Path=\/desk; HttpOnly; Secure; SameSite=Lax$/m,
    );
    expect(done.get('Cache-Control')).toBe('no-store');
  });

  it.each([
    ['a wrong password', EMAIL, 'wrong horse battery staple'],
    ['an address without an account', 'nobody@news.example', PASSWORD],
    ['no password', EMAIL, ''],
    ['no address', '', PASSWORD],
  ])('refuses %s in the same words, and keeps the address', async (_name, email, password) => {
    const refused = await send({ email, password }).expect(401);
    expect(refused.get('Set-Cookie')).toBeUndefined();
    expect(readPage(refused.text).words).toContain('The e-mail address or the password is not right.');
    expect(refused.text).toContain(`type="email" value="${email}"`);
    expect(refused.text).not.toContain('horse battery');
  });

  it('makes even the right password wait after five wrong ones, and says how long', async () => {
    await failTimes(4);
    await send({ email: EMAIL, password: 'the fifth' }).expect(401);
    const waits = await send({ email: EMAIL, password: PASSWORD }).expect(429);
    expect(waits.get('Retry-After')).toBe('900');
    expect(readPage(waits.text).words).toContain('Try again in 15 minutes, at 1215 GMT.');
    site.setClock('2026-03-05T12:15:00.001Z');
    await send({ email: EMAIL, password: PASSWORD }).expect(303);
  });

  it('lets no more than five passwords be tried at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_none, index) => send({ email: EMAIL, password: `guess ${index}` })),
    );
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual([
      ...['401', '401', '401', '401', '401'],
      ...['429', '429', '429', '429', '429', '429', '429'],
    ]);
  });

  it('forgets wrong passwords after a right one', async () => {
    await failTimes(4);
    expect((await send({ email: EMAIL, password: PASSWORD })).status).toBe(303);
    await failTimes(4);
    expect((await send({ email: EMAIL, password: PASSWORD })).status).toBe(303);
  });

  it('makes a place wait that tries many accounts', async () => {
    await failOften(site.context, '127.0.0.1');
    expect((await send({ email: EMAIL, password: PASSWORD })).status).toBe(429);
  });

  it('gives a fresh session and ends the one that came along', async () => {
    const agent = request.agent(site.address());
    const before = await signIn(agent, EMAIL);
    const done = await send({ email: EMAIL, password: PASSWORD }, before).expect(303);
    expect(done.get('Set-Cookie')?.join('')).not.toContain(before);
    await request(site.address()).get('/desk/account').set('Cookie', before).expect(303);
  });

  it('takes no session id that somebody else has chosen', async () => {
    const planted = '__Secure-dateline.session_token=chosen.by-somebody-else';
    const done = await send({ email: EMAIL, password: PASSWORD }, planted).expect(303);
    expect(done.get('Set-Cookie')?.join('')).not.toContain('chosen');
    await request(site.address()).get('/desk/account').set('Cookie', planted).expect(303);
  });

  it('ends by a form alone', async () => {
    const agent = request.agent(site.address());
    const cookie = await signIn(agent, EMAIL);
    await agent.get('/desk/sign-out').expect(404);
    const done = await agent.post('/desk/sign-out').expect(303);
    expect(done.get('Location')).toBe('/desk/sign-in?note=out');
    expect(done.get('Set-Cookie')?.join('')).toContain('Max-Age=0');
    await request(site.address()).get('/desk/account').set('Cookie', cookie).expect(303);
  });

  it('ends everywhere at once', async () => {
    const [here, there] = [request.agent(site.address()), request.agent(site.address())];
    await signIn(here, EMAIL);
    await signIn(there, EMAIL);
    await here.post('/desk/account/sign-out-everywhere').expect(303);
    expect((await there.get('/desk/account')).status).toBe(303);
    expect((await here.get('/desk/account')).status).toBe(303);
  });

  it('holds no longer once the account is disabled, and begins no more', async () => {
    await addAccount(site.context, { role: 'admin' });
    const account = await addAccount(site.context, { role: 'reporter' });
    const agent = request.agent(site.address());
    await signIn(agent, account.email);
    await changeAccount(site.context, account.id, { isDisabled: true }, null);
    await agent.get('/desk/account').expect(303);
    const lost = await agent.post('/desk/account/sign-out-everywhere').expect(401);
    expect(readPage(lost.text).words).toContain('sign in, then send this again');
    expect(await findHtmlErrors(lost.text)).toEqual([]);
    const refused = await send({ email: account.email, password: PASSWORD }).expect(401);
    expect(readPage(refused.text).words).toContain('The e-mail address or the password is not right.');
  });
});

describe('the way on after signing in', () => {
  const site = useSite();

  it.each([
    ['another site', 'https://evil.example/'],
    ['another site without its scheme', '//evil.example/'],
    ['another site by backslash', '/\\evil.example/'],
    ['a script', 'javascript:alert(1)'],
    ['a page of readers', '/harbour-daily'],
    ['a way out of the desk', '/desk/../harbour-daily'],
    ['a name that only begins like the desk', '/desktop'],
    ['a form of signing in', '/desk/sign-in?to=/desk/sign-in'],
    ['nothing', ''],
  ])('never leads to %s', async (_name, to) => {
    await addAccount(site.context, { role: 'editor', email: EMAIL });
    const done = await request(site.address())
      .post('/desk/sign-in')
      .set(SAME_ORIGIN)
      .type('form')
      .send({ email: EMAIL, password: PASSWORD, to })
      .expect(303);
    expect(done.get('Location')).toBe('/desk');
  });
});

describe('the address of somebody who signs in', () => {
  const site = useSite();
  let served: ServedSite | undefined;
  afterEach(() => served?.stop());

  async function serve(config: Partial<Config>): Promise<void> {
    served = await serveSite({ ...site.context, config: { ...site.context.config, ...config } });
  }

  const send = (address: string) =>
    request(served?.address ?? '')
      .post('/desk/sign-in')
      .set({ ...SAME_ORIGIN, 'X-Forwarded-For': address })
      .type('form')
      .send({ email: EMAIL, password: PASSWORD });

  it('is not what they say of themselves', async () => {
    await serve({ trustProxy: 0 });
    await failOften(site.context, '127.0.0.1');
    expect((await send('192.0.2.2')).status).toBe(429);
  });

  it('is what one proxy in front says, and not what they told the proxy', async () => {
    await serve({ trustProxy: 1 });
    await failOften(site.context, '198.51.100.7');
    expect((await send('192.0.2.1, 198.51.100.7')).status).toBe(429);
    expect((await send('198.51.100.7, 192.0.2.1')).status).toBe(401);
  });

  it.each([
    ['as many proxies as there are', 2],
    ['the proxies of the networks that are trusted', ['loopback', '10.0.0.0/8']],
  ])('is what %s say', async (_name, trustProxy) => {
    await serve({ trustProxy });
    await failOften(site.context, '198.51.100.7');
    expect((await send('192.0.2.1, 198.51.100.7, 10.0.0.1')).status).toBe(429);
    expect((await send('198.51.100.7, 192.0.2.1, 10.0.0.1')).status).toBe(401);
  });
});

/** Fails to sign in as often as one address may. */
async function failOften(context: Context, address: string): Promise<void> {
  for (let index = 0; index < 30; index += 1) {
    await beginAttempt(context, { email: `nobody-${index}@news.example`, address });
  }
}
