import { describe, expect, it } from '@jest/globals';
import { changeAccount } from '../../../src/services/accounts/change-account.ts';
import { readOwnAccount } from '../../../src/services/accounts/own-account.ts';
import { createToken, findTokenInUse, revokeToken } from '../../../src/services/accounts/tokens.ts';
import { addAccount, tokenOf } from '../../support/accounts.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

describe.each(ENGINES)('a token on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  it('acts for its account, and the day of its last use is noted', async () => {
    const { context } = newsroom;
    const account = await addAccount(context, { role: 'reporter' });
    const token = await createToken(context, account, ' wire robot ', account);
    expect(token).toMatch(/^dateline_[\w-]{43}$/);
    expect((await readOwnAccount(context, account)).tokens).toMatchObject([
      { label: 'wire robot', createdAt: '2026-03-05T12:00:00.000Z', usedDay: null },
    ]);
    expect((await findTokenInUse(context, token))?.account).toEqual(account);
    expect((await readOwnAccount(context, account)).tokens).toMatchObject([{ usedDay: '2026-03-05' }]);
  });

  it('is nowhere in the database', async () => {
    const account = await addAccount(newsroom.context, { role: 'reporter' });
    const token = await tokenOf(newsroom.context, account);
    const rows = await newsroom.context.db.reader
      .selectFrom('api_tokens')
      .selectAll()
      .orderBy('id')
      .execute();
    expect(JSON.stringify(rows)).not.toContain(token.slice('dateline_'.length));
  });

  it('acts for nobody once it is revoked, or its account disabled', async () => {
    const { context } = newsroom;
    const account = await addAccount(context, { role: 'reporter' });
    const [revoked, disabled] = [await tokenOf(context, account), await tokenOf(context, account)];
    const { tokens } = await readOwnAccount(context, account);
    await Promise.all(tokens.slice(1).map(({ id }) => revokeToken(context, id, account)));
    const left = await Promise.all([revoked, disabled].map((token) => findTokenInUse(context, token)));
    expect(left.filter((owner) => owner !== undefined)).toHaveLength(1);
    await changeAccount(context, account.id, { isDisabled: true }, null);
    expect((await findTokenInUse(context, disabled))?.account).toBeUndefined();
    expect((await findTokenInUse(context, revoked))?.account).toBeUndefined();
    expect((await findTokenInUse(context, 'dateline_of-nobody'))?.account).toBeUndefined();
  });

  it('is revoked by its owner alone', async () => {
    const { context } = newsroom;
    const account = await addAccount(context, { role: 'reporter' });
    const other = await addAccount(context, { role: 'admin' });
    const token = await tokenOf(context, account);
    const [first] = (await readOwnAccount(context, account)).tokens;
    await revokeToken(context, first?.id ?? '', other);
    expect((await findTokenInUse(context, token))?.account).toEqual(account);
  });

  it('is made for oneself, or by an admin, with a label, for an account in use', async () => {
    const { context } = newsroom;
    const account = await addAccount(context, { role: 'reporter' });
    const editor = await addAccount(context, { role: 'editor' });
    const admin = await addAccount(context, { role: 'admin' });
    await expect(createToken(context, account, 'robot', editor)).rejects.toThrow('for your own account only');
    await expect(createToken(context, account, ' ', account)).rejects.toThrow('A label says');
    expect(await createToken(context, account, 'robot', admin)).toMatch(/^dateline_/);
    const disabled = await changeAccount(context, account.id, { isDisabled: true }, null);
    await expect(createToken(context, disabled, 'robot', null)).rejects.toThrow('is disabled');
  });
});
