/** The page of one's own account. */
import type { Response } from 'express';
import type { Account } from '../../../domain/account.ts';
import type { Context } from '../../../services/context.ts';
import { type OwnAccount, readOwnAccount } from '../../../services/accounts/own-account.ts';
import { formatDatedStamp } from '../../../domain/stamp.ts';
import { accountOf } from '../../account-of.ts';
import { type FieldView, fieldView } from '../../view-models/field-view.ts';
import { deskLocals } from '../desk-page.ts';
import { browserName } from './browser-name.ts';

/** What a form said, where the page shows it again. */
export interface Said {
  /** What was wrong, by `FORM.FIELD`: `password.next`. */
  readonly errors?: Readonly<Record<string, string>>;
  /** What was typed, by the same. */
  readonly typed?: Readonly<Record<string, string>>;
  /** What was done. */
  readonly notice?: string;
  /** What is shown this once. */
  readonly freshToken?: string;
  readonly freshCodes?: readonly string[];
}

/** Shows the page of whoever is signed in. */
export async function renderAccount(context: Context, response: Response, said: Said = {}): Promise<void> {
  const account = accountOf(response);
  const own = await readOwnAccount(context, account);
  response.render('desk/account/account', {
    ...deskLocals('Your account', account),
    email: account.email,
    roleDisplay: account.role,
    hasTwoFactor: own.hasTwoFactor,
    ...listsOf(own),
    fields: fieldsOf(account, said),
    notice: said.notice ?? '',
    freshToken: said.freshToken ?? '',
    freshCodes: said.freshCodes ?? [],
  });
}

function listsOf({ sessions, tokens }: OwnAccount) {
  return {
    sessions: sessions.map(({ userAgent, createdAt }) => ({
      browser: browserName(userAgent),
      since: formatDatedStamp(createdAt),
    })),
    tokens: tokens.map(({ id, label, createdAt, usedDay }) => ({
      ...{ id, label },
      since: formatDatedStamp(createdAt),
      used: usedDay ?? 'never',
    })),
  };
}

function fieldsOf(account: Account, { errors = {}, typed = {} }: Said): Readonly<Record<string, FieldView>> {
  const field = (form: string, given: Partial<FieldView> & Pick<FieldView, 'name' | 'label'>) => {
    const key = `${form}.${given.name}`;
    const value = typed[key] ?? given.value ?? '';
    return fieldView({ ...given, id: key.replace('.', '-'), value, error: errors[key] ?? '' });
  };
  const present = {
    name: 'password',
    label: 'Present password',
    type: 'password',
    autocomplete: 'current-password',
  } as const;
  return {
    name: field('name', { name: 'name', label: 'Name', autocomplete: 'name', value: account.name }),
    presentPassword: field('password', present),
    nextPassword: field('password', {
      name: 'next',
      label: 'New password',
      type: 'password',
      autocomplete: 'new-password',
      hint: 'Twelve characters or more: three or four words make a good one.',
    }),
    twoFactorPassword: field('two-factor', present),
    codesPassword: field('codes', present),
    label: field('token', { name: 'label', label: 'What it is for', hint: 'Such as: wire robot' }),
  };
}
