import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { findTokenInUse } from '../../../src/services/accounts/tokens.ts';
import { addAccount, openSession, PASSWORD, SAME_ORIGIN, signIn } from '../../support/accounts.ts';
import { ENGINES } from '../../support/databases.ts';
import { findHtmlErrors } from '../../support/html-validator.ts';
import { readPage } from '../../support/read-page.ts';
import { useSite } from '../../support/site.ts';
import { totp } from '../../support/totp.ts';

const EMAIL = 'editor@news.example';
const NEXT = 'staple battery horse correct';

describe.each(ENGINES)('the own account on %s', (engine) => {
  const site = useSite(engine);
  let agent: TestAgent;

  beforeEach(async () => {
    const account = await addAccount(site.context, { role: 'editor', email: EMAIL });
    agent = request.agent(site.address());
    agent.set({ Cookie: await openSession(site.context, account), ...SAME_ORIGIN });
  });

  const send = (path: string, form: Readonly<Record<string, string>> = {}) =>
    agent.post(path).type('form').send(form);
  const tryPassword = (password: string) =>
    request(site.address())
      .post('/desk/sign-in')
      .set(SAME_ORIGIN)
      .type('form')
      .send({ email: EMAIL, password });

  it('is a sound page that nobody keeps', async () => {
    const page = await agent.get('/desk/account').set('User-Agent', 'A browser').expect(200);
    expect(page.get('Cache-Control')).toBe('no-store');
    expect(await findHtmlErrors(page.text)).toEqual([]);
    expect(readPage(page.text).headings).toEqual([
      'h1 Your account',
      ...[
        'h2 Name',
        'h2 Password',
        'h2 Second factor',
        'h2 Where you are signed in',
        'h2 Tokens for programs',
      ],
    ]);
    expect(readPage(page.text).words).toContain('editor@news.example, editor');
  });

  it('has a name that can be changed', async () => {
    expect((await send('/desk/account/name', { name: ' Zoë <b> ' })).status).toBe(303);
    const page = await agent.get('/desk/account?done=name');
    expect(page.text).toContain('value="Zoë &lt;b&gt;"');
    const refused = await send('/desk/account/name', { name: ' ' });
    expect(refused.status).toBe(400);
    expect(readPage(refused.text).words).toContain('A name is needed.');
  });

  it('takes no characters that no page can show', async () => {
    expect((await send('/desk/account/name', { name: 'Zo\u0000ë\u0007\t\nQ' })).status).toBe(303);
    expect((await agent.get('/desk/account')).text).toContain('value="Zoë Q"');
    expect((await send('/desk/account/tokens', { label: 'wire\u0000robot' })).status).toBe(201);
    expect((await send('/desk/account/tokens/%00/revocation')).status).toBe(404);
  });

  it('has a password whose change signs out all other browsers', async () => {
    const other = request.agent(site.address());
    await signIn(other, EMAIL);
    const done = await send('/desk/account/password', { password: PASSWORD, next: NEXT });
    expect(done.status).toBe(303);
    expect((await other.get('/desk/account')).status).toBe(303);
    expect((await agent.get('/desk/account')).status).toBe(303);
    agent.set('Cookie', cookieOf(done.get('Set-Cookie')));
    expect((await agent.get('/desk/account')).status).toBe(200);
    expect((await tryPassword(PASSWORD)).status).toBe(401);
    expect((await tryPassword(NEXT)).status).toBe(303);
  });

  it('keeps its password when the present one is wrong or the next one too short', async () => {
    const wrong = await send('/desk/account/password', { password: 'wrong', next: NEXT });
    expect(wrong.status).toBe(400);
    expect(readPage(wrong.text).words).toContain('This is not your present password.');
    const short = await send('/desk/account/password', { password: PASSWORD, next: 'short' });
    expect(short.status).toBe(400);
    expect(readPage(short.text).words).toContain('A password has 12 to 128 characters');
    expect((await tryPassword(PASSWORD)).status).toBe(303);
  });

  it('lets nobody guess the present password', async () => {
    for (const password of ['one', 'two', 'three', 'four', 'five']) {
      await send('/desk/account/password', { password, next: NEXT });
    }
    const waits = await send('/desk/account/password', { password: PASSWORD, next: NEXT });
    expect(waits.status).toBe(429);
    expect(readPage(waits.text).words).toContain('Try again in 15 minutes');
  });

  it('makes tokens that are shown once and can be revoked', async () => {
    const made = await send('/desk/account/tokens', { label: 'wire robot' });
    expect(made.status).toBe(201);
    const token = /dateline_[\w-]{43}/.exec(made.text)?.[0] ?? '';
    expect((await findTokenInUse(site.context, token))?.account).toMatchObject({ email: EMAIL });
    const page = await agent.get('/desk/account');
    expect(page.text).not.toContain(token);
    expect(readPage(page.text).words).toContain(
      'wire robot, made 1200 GMT, March 5, 2026, last used: 2026-03-05',
    );
    const revocation = /action="(\/desk\/account\/tokens\/[^"]+)"/.exec(page.text)?.[1] ?? '';
    expect((await send(revocation)).status).toBe(303);
    expect((await findTokenInUse(site.context, token))?.account).toBeUndefined();
  });

  it('refuses a token without a label, and keeps what was typed', async () => {
    const refused = await send('/desk/account/tokens', { label: 'x'.repeat(101) });
    expect(refused.status).toBe(400);
    expect(readPage(refused.text).words).toContain('A label says what the token is for');
    expect(refused.text).toContain('x'.repeat(101));
  });

  it('asks for a code once a second factor is set up', async () => {
    const begun = await send('/desk/account/two-factor', { password: PASSWORD });
    expect(begun.get('Location')).toBe('/desk/account/two-factor');
    const page = await agent.get('/desk/account/two-factor').expect(200);
    expect(await findHtmlErrors(page.text)).toEqual([]);
    const picture = await agent.get('/desk/account/two-factor/qr.svg').expect(200);
    expect(picture.get('Content-Type')).toBe('image/svg+xml; charset=utf-8');
    expect(picture.get('Cache-Control')).toBe('no-store');

    const secret = /class="secret">([A-Z2-7 ]+)</.exec(page.text)?.[1] ?? '';
    const backupCode = /<code>([\w-]+)<\/code>/.exec(page.text)?.[1] ?? '';
    const wrong = await send('/desk/account/two-factor/confirmation', { code: '000000' });
    expect(readPage(wrong.text).words).toContain('This code is not right.');
    expect(wrong.text).toContain(secret);
    const on = await send('/desk/account/two-factor/confirmation', { code: totp(secret, Date.now()) });
    expect(on.get('Location')).toBe('/desk/account?done=two-factor-on');
    await expectCodes({ secret, backupCode });
  });

  async function expectCodes({ secret, backupCode }: { secret: string; backupCode: string }): Promise<void> {
    const first = await tryPassword(PASSWORD);
    expect(first.get('Location')).toBe('/desk/sign-in/code?to=%2Fdesk');
    const cookie = cookieOf(first.get('Set-Cookie'));
    const code = (typed: string, from = cookie) =>
      request(site.address())
        .post('/desk/sign-in/code')
        .set({ ...SAME_ORIGIN, Cookie: from })
        .type('form')
        .send({ code: typed });
    expect((await request(site.address()).get('/desk/account').set('Cookie', cookie)).status).toBe(303);
    expect((await code('000000')).status).toBe(401);
    const done = await code(totp(secret, Date.now()));
    expect(done.get('Location')).toBe('/desk');
    const signedIn = cookieOf(done.get('Set-Cookie'));
    expect((await request(site.address()).get('/desk/account').set('Cookie', signedIn)).status).toBe(200);
    expect((await code(totp(secret, Date.now()))).get('Location')).toBe(
      '/desk/sign-in?note=again&to=%2Fdesk',
    );

    const again = cookieOf((await tryPassword(PASSWORD)).get('Set-Cookie'));
    expect((await code(backupCode, again)).get('Location')).toBe('/desk');
    const third = cookieOf((await tryPassword(PASSWORD)).get('Set-Cookie'));
    expect((await code(backupCode, third)).status).toBe(401);
  }

  it('asks for the password alone once the second factor is taken away', async () => {
    await send('/desk/account/two-factor', { password: PASSWORD });
    const page = await agent.get('/desk/account/two-factor');
    const secret = /class="secret">([A-Z2-7 ]+)</.exec(page.text)?.[1] ?? '';
    const on = await send('/desk/account/two-factor/confirmation', { code: totp(secret, Date.now()) });
    agent.set('Cookie', cookieOf(on.get('Set-Cookie')));
    const codes = await send('/desk/account/backup-codes', { password: PASSWORD });
    expect(codes.text.match(/<code>/g)).toHaveLength(10);
    const off = await send('/desk/account/two-factor/removal', { password: PASSWORD });
    expect(off.get('Location')).toBe('/desk/account?done=two-factor-off');
    expect((await tryPassword(PASSWORD)).get('Location')).toBe('/desk');
  });

  it('sets no second factor up for a wrong password', async () => {
    const refused = await send('/desk/account/two-factor', { password: 'wrong' });
    expect(refused.status).toBe(400);
    expect((await agent.get('/desk/account/two-factor')).status).toBe(404);
  });
});

/** What a browser would send back. */
function cookieOf(setCookies: readonly string[] = []): string {
  return setCookies
    .filter((one) => !one.includes('Max-Age=0'))
    .map((one) => one.split(';')[0] ?? '')
    .join('; ');
}
