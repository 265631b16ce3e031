/** One account, as an admin changes it. */
import type { Request, RequestHandler, Response } from 'express';
import { ROLES } from '../../../domain/account.ts';
import { ConflictError } from '../../../domain/errors.ts';
import { changeAccount } from '../../../services/accounts/change-account.ts';
import { offerPassword } from '../../../services/accounts/first-admin.ts';
import { getAccount } from '../../../services/accounts/list-accounts.ts';
import { liftTwoFactor } from '../../../services/accounts/two-factor.ts';
import type { Context } from '../../../services/context.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { deskLocals } from '../desk-page.ts';
import { fieldErrorsOf, fieldOf, fieldsOf } from '../form.ts';
import { personField } from './fields.ts';
import { roleOf } from './role-of.ts';

type OneHandler = RequestHandler<{ id: string }>;

/** The page. */
export function showOneAccount({ context }: Parts): OneHandler {
  return (request, response) =>
    renderOneAccount(context, response, request.params.id, {
      notice: request.query['done'] === 'changed' ? 'The account is changed.' : '',
    });
}

/** Changes name, role and memberships. */
export function takeOneAccount({ context }: Parts): OneHandler {
  return takeChange(context, (request) => ({
    name: fieldOf(request, 'name'),
    role: roleOf(fieldOf(request, 'role')),
    seriesIds: fieldsOf(request, 'series'),
  }));
}

/** Disables the account, or lets it sign in again. */
export function takeAccess({ context }: Parts): OneHandler {
  return takeChange(context, (request) => ({ isDisabled: fieldOf(request, 'access') !== 'on' }));
}

/** Shows a link by which its owner chooses a password. */
export function takePasswordLink({ context }: Parts): OneHandler {
  return async (request, response) => {
    const actor = accountOf(response);
    const { account } = await getAccount(context, request.params.id, actor);
    const key = await offerPassword(context, account, actor);
    await renderOneAccount(context, response.status(201), account.id, { key });
  };
}

/** Takes the second factor away. */
export function takeTwoFactorLift({ context }: Parts): OneHandler {
  return async (request, response) => {
    const actor = accountOf(response);
    const { account } = await getAccount(context, request.params.id, actor);
    await liftTwoFactor(context, account, actor);
    response.redirect(303, `/desk/accounts/${account.id}?done=changed`);
  };
}

interface Said {
  readonly notice?: string;
  /** Of the link to show this once. */
  readonly key?: string;
  readonly errors?: Readonly<Record<string, string>>;
}

/** Shows the page of an account. */
export async function renderOneAccount(
  context: Context,
  response: Response,
  id: string,
  { notice = '', key, errors = {} }: Said,
): Promise<void> {
  const actor = accountOf(response);
  const { account, hasTwoFactor, series } = await getAccount(context, id, actor);
  response.render('desk/account/one-account', {
    ...deskLocals(account.name, actor),
    action: `/desk/accounts/${account.id}`,
    ...{ name: account.name, email: account.email, isDisabled: account.isDisabled, hasTwoFactor },
    ...{ notice, error: errors['account'] ?? errors['series'] ?? errors['role'] ?? '' },
    link: key === undefined ? '' : `${context.config.publicUrl}/desk/password?key=${key}`,
    field: personField(account.name, errors['name']),
    roles: ROLES.map((value) => ({ value, isChosen: value === account.role })),
    choices: series.map((one) => ({
      ...{ id: one.id, name: one.name, isChosen: account.seriesIds.includes(one.id) },
    })),
  });
}

function takeChange(
  context: Context,
  changesOf: (request: Request<{ id: string }>) => Parameters<typeof changeAccount>[2],
): OneHandler {
  return async (request, response) => {
    const { id } = request.params;
    try {
      await changeAccount(context, id, changesOf(request), accountOf(response));
      response.redirect(303, `/desk/accounts/${id}?done=changed`);
    } catch (error) {
      const errors = error instanceof ConflictError ? { account: error.message } : fieldErrorsOf(error);
      await renderOneAccount(context, response.status(400), id, { errors });
    }
  };
}
