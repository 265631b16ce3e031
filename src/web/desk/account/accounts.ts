/** All accounts: the list, and a form for another one. */
import type { Request, RequestHandler, Response } from 'express';
import { ROLES } from '../../../domain/account.ts';
import { ConflictError } from '../../../domain/errors.ts';
import { addAccount } from '../../../services/accounts/add-account.ts';
import { offerPassword } from '../../../services/accounts/first-admin.ts';
import { listAllAccounts } from '../../../services/accounts/list-accounts.ts';
import type { Context } from '../../../services/context.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { deskLocals } from '../desk-page.ts';
import { fieldErrorsOf, fieldOf, fieldsOf } from '../form.ts';
import { accountRow } from './account-row.ts';
import { renderOneAccount } from './one-account.ts';
import { emailField, personField } from './fields.ts';
import { roleOf } from './role-of.ts';

/** The page. */
export function showAccounts({ context }: Parts): RequestHandler {
  return (request, response) => renderAccounts(context, request, response, {});
}

/** Makes an account, and shows the link by which its owner chooses a password. */
export function takeAccount({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const actor = accountOf(response);
    try {
      const [email, name] = [fieldOf(request, 'email'), fieldOf(request, 'name')];
      const [role, seriesIds] = [roleOf(fieldOf(request, 'role')), fieldsOf(request, 'series')];
      const account = await addAccount(context, { email, name, role, seriesIds, password: null }, actor);
      const key = await offerPassword(context, account, actor);
      await renderOneAccount(context, response.status(201), account.id, { key });
    } catch (error) {
      await renderAccounts(context, request, response.status(400), errorsOf(error));
    }
  };
}

function errorsOf(error: unknown): Readonly<Record<string, string>> {
  return error instanceof ConflictError ? { email: error.message } : fieldErrorsOf(error);
}

async function renderAccounts(
  context: Context,
  request: Request,
  response: Response,
  errors: Readonly<Record<string, string>>,
): Promise<void> {
  const actor = accountOf(response);
  const { accounts, series } = await listAllAccounts(context, actor);
  const chosen = fieldsOf(request, 'series');
  const role = fieldOf(request, 'role') || 'reporter';
  response.render('desk/account/accounts', {
    ...deskLocals('Accounts', actor),
    accounts: accounts.map((account) => accountRow(account, series)),
    fields: [
      personField(fieldOf(request, 'name'), errors['name']),
      emailField(fieldOf(request, 'email'), errors['email']),
    ],
    roles: ROLES.map((value) => ({ value, isChosen: value === role })),
    choices: series.map(({ id, name }) => ({ id, name, isChosen: chosen.includes(id) })),
    error: errors['series'] ?? errors['role'] ?? '',
  });
}
