import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { signIn } from '../../../src/services/accounts/sign-in.ts';
import { addAccount, PASSWORD } from '../../support/accounts.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const STRANGER = { cookie: undefined, userAgent: 'a test', address: '192.0.2.1' };

const newsroom = useNewsroom();

it('signing in works as soon as what kept everybody out is mended, without a new start', async () => {
  const { context } = newsroom;
  const { email } = await addAccount(context, { role: 'editor' });
  const secretFile = path.join(context.config.dataDir, 'secret');
  const enter = () => signIn(context, { email, password: PASSWORD }, STRANGER);

  await writeFile(secretFile, 'no secret');
  await expect(enter()).rejects.toThrow('holds no secret. Delete it');
  await rm(secretFile);

  expect(await enter()).toMatchObject({ step: 'signed-in' });
});
