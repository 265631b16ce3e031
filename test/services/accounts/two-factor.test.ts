import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Account } from '../../../src/domain/account.ts';
import { getAccount } from '../../../src/services/accounts/list-accounts.ts';
import { readSession } from '../../../src/services/accounts/read-session.ts';
import { enterCode, signIn, type SignInStep } from '../../../src/services/accounts/sign-in.ts';
import {
  beginTwoFactor,
  confirmTwoFactor,
  getPendingTwoFactor,
  liftTwoFactor,
} from '../../../src/services/accounts/two-factor.ts';
import type { Visitor } from '../../../src/services/accounts/visitor.ts';
import { addAccount, PASSWORD } from '../../support/accounts.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';
import { totp } from '../../support/totp.ts';

const STRANGER: Visitor = { cookie: undefined, userAgent: 'a test', address: '192.0.2.1' };

const FIVE_REFUSED = ['refused', 'refused', 'refused', 'refused', 'refused'];

describe.each(ENGINES)('a second factor on %s', (engine) => {
  const newsroom = useNewsroom(engine);
  let account: Account;
  let secret = '';
  let visitor: Visitor;

  beforeEach(async () => {
    account = await addAccount(newsroom.context, { role: 'editor' });
    visitor = await enterPassword();
    await beginTwoFactor(newsroom.context, account, PASSWORD, visitor);
    ({ secret } = await getPendingTwoFactor(newsroom.context, account));
  });

  const enterPassword = async () =>
    visitorAfter(await signIn(newsroom.context, { email: account.email, password: PASSWORD }, STRANGER));
  const confirm = () => confirmTwoFactor(newsroom.context, account, totp(secret, Date.now()), visitor);

  const enterWrongCodes = async (from: Visitor) => {
    const steps: string[] = [];
    for (const code of ['000000', '000001', '000002', '000003', '000004']) {
      steps.push((await enterCode(newsroom.context, code, from)).step);
    }
    return steps;
  };

  it('is not asked for before its first code was right', async () => {
    await expect(confirmTwoFactor(newsroom.context, account, '000000', visitor)).rejects.toThrow('not right');
    expect(await readSession(newsroom.context, await enterPassword())).toMatchObject({ account });
  });

  it('is kept encrypted, with its backup codes', async () => {
    const { backupCodes, uri } = await getPendingTwoFactor(newsroom.context, account);
    expect(uri).toBe(`otpauth://totp/Dateline%3Aeditor%40news.example?secret=${secret}&issuer=Dateline`);
    const rows = await newsroom.context.db.reader
      .selectFrom('two_factors')
      .selectAll()
      .orderBy('id')
      .execute();
    expect(JSON.stringify(rows)).not.toContain(backupCodes[0]);
    expect(backupCodes).toHaveLength(10);
  });

  it('cannot be guessed: five wrong codes end a sign-in, ten make the account wait', async () => {
    await confirm();
    const first = await enterPassword();
    expect(await enterWrongCodes(first)).toEqual(FIVE_REFUSED);
    const right = await enterCode(newsroom.context, totp(secret, Date.now()), first);
    expect(right.step).toBe('start-again');
    expect(await enterWrongCodes(await enterPassword())).toEqual(FIVE_REFUSED);
    const waiting = await enterPassword();
    const locked = enterCode(newsroom.context, totp(secret, Date.now()), waiting);
    await expect(locked).rejects.toThrow('Too many codes were wrong. Try again in 15 minutes.');
  });

  it('is lifted by an admin alone, who signs its owner out', async () => {
    await confirm();
    await expect(liftTwoFactor(newsroom.context, account, account)).rejects.toThrow('may not');
    const admin = await addAccount(newsroom.context, { role: 'admin' });
    expect(await getAccount(newsroom.context, account.id, admin)).toMatchObject({ hasTwoFactor: true });
    const waiting = await enterPassword();
    await liftTwoFactor(newsroom.context, account, admin);
    expect(await getAccount(newsroom.context, account.id, admin)).toMatchObject({ hasTwoFactor: false });
    expect((await enterCode(newsroom.context, totp(secret, Date.now()), waiting)).step).toBe('start-again');
    expect(await readSession(newsroom.context, await enterPassword())).toMatchObject({ account });
  });
});

/** Whoever comes back with the cookies of an answer. */
function visitorAfter(done: SignInStep): Visitor {
  const setCookies = 'setCookies' in done ? done.setCookies : [];
  const cookie = setCookies
    .filter((one) => !one.includes('Max-Age=0'))
    .map((one) => one.split(';')[0] ?? '')
    .join('; ');
  return { ...STRANGER, cookie };
}
