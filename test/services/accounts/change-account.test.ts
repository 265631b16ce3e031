import { describe, expect, it } from '@jest/globals';
import { addAccount as addRealAccount } from '../../../src/services/accounts/add-account.ts';
import { changeAccount } from '../../../src/services/accounts/change-account.ts';
import { listAllAccounts } from '../../../src/services/accounts/list-accounts.ts';
import { renameOwnAccount } from '../../../src/services/accounts/own-account.ts';
import { addAccount, PASSWORD } from '../../support/accounts.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

describe.each(ENGINES)('an account on %s', (engine) => {
  const newsroom = useNewsroom(engine);
  const accounts = async () => (await listAllAccounts(newsroom.context, null)).accounts;

  it('is made by an admin alone, and noted in the audit list', async () => {
    const { context } = newsroom;
    const admin = await addAccount(context, { role: 'admin' });
    const editor = await addAccount(context, { role: 'editor' });
    const given = { email: ' Noor@News.example ', name: 'Noor', role: 'reporter', seriesIds: [] } as const;
    await expect(addRealAccount(context, { ...given, password: PASSWORD }, editor)).rejects.toThrow(
      'may not',
    );
    const made = await addRealAccount(context, { ...given, password: PASSWORD }, admin);
    expect(made).toMatchObject({ email: 'noor@news.example', isDisabled: false });
    const audit = context.db.reader.selectFrom('audit').select(['account_id', 'act', 'object', 'detail']);
    expect(await audit.orderBy('id').execute()).toEqual([
      { account_id: admin.id, act: 'account.add', object: made.id, detail: 'reporter' },
    ]);
  });

  it('is made once for an address, whatever its case', async () => {
    const { context } = newsroom;
    const given = { email: 'noor@news.example', name: 'Noor', role: 'reporter', seriesIds: [] } as const;
    await addRealAccount(context, { ...given, password: null }, null);
    const again = { ...given, email: 'NOOR@news.example', password: null };
    await expect(addRealAccount(context, again, null)).rejects.toThrow('has an account already');
  });

  it('is made once for an address, also by two people at once', async () => {
    const { context } = newsroom;
    const given = { email: 'noor@news.example', name: 'Noor', role: 'reporter', seriesIds: [] } as const;
    const add = () => addRealAccount(context, { ...given, password: null }, null);
    const done = await Promise.allSettled([add(), add(), add()]);
    expect(done.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))).toEqual(
      Array(2).fill('ConflictError: noor@news.example has an account already.'),
    );
    expect(await accounts()).toHaveLength(1);
  });

  it('keeps one admin when two disable each other at once', async () => {
    const { context } = newsroom;
    const first = await addAccount(context, { role: 'admin', email: 'first@news.example' });
    const second = await addAccount(context, { role: 'admin', email: 'second@news.example' });
    const done = await Promise.allSettled([
      changeAccount(context, first.id, { isDisabled: true }, second),
      changeAccount(context, second.id, { isDisabled: true }, first),
    ]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await accounts()).filter(({ isDisabled }) => !isDisabled)).toHaveLength(1);
  });

  it('keeps what an admin has changed meanwhile when it renames itself', async () => {
    const { context } = newsroom;
    const seen = await addAccount(context, { role: 'editor' });
    await changeAccount(context, seen.id, { role: 'reporter' }, null);
    await renameOwnAccount(context, seen, 'Zoë');
    expect(await accounts()).toMatchObject([{ name: 'Zoë', role: 'reporter' }]);
  });
});
