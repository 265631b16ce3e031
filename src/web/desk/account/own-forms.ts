/** The forms on the page of one's own account. Each is shown again, with what is wrong beside its field. */
import type { Request, RequestHandler, Response } from 'express';
import { TooManyRequestsError } from '../../../domain/errors.ts';
import { changeOwnPassword, renameOwnAccount } from '../../../services/accounts/own-account.ts';
import { createToken, revokeToken } from '../../../services/accounts/tokens.ts';
import { beginTwoFactor, endTwoFactor, renewBackupCodes } from '../../../services/accounts/two-factor.ts';
import type { Context } from '../../../services/context.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { fieldErrorsOf, fieldOf } from '../form.ts';
import { sendCookies, visitorOf } from '../visitor-of.ts';
import { renderAccount } from './account-page.ts';

/** The page. */
export function showAccount({ context }: Parts): RequestHandler {
  return (request, response) =>
    renderAccount(context, response, { notice: DONE[fieldOf(request, 'done')] ?? '' });
}

export function takeName({ context }: Parts): RequestHandler {
  return takeForm(context, 'name', async (request, response) => {
    await renameOwnAccount(context, accountOf(response), fieldOf(request, 'name'));
    response.redirect(303, '/desk/account?done=name');
  });
}

export function takePassword({ context }: Parts): RequestHandler {
  return takeForm(context, 'password', async (request, response) => {
    const given = { password: fieldOf(request, 'password'), next: fieldOf(request, 'next') };
    const account = accountOf(response);
    sendCookies(response, await changeOwnPassword(context, account, given, visitorOf(request)));
    response.redirect(303, '/desk/account?done=password');
  });
}

/** Begins a second factor. */
export function takeTwoFactor({ context }: Parts): RequestHandler {
  return takeForm(context, 'two-factor', async (request, response) => {
    const password = fieldOf(request, 'password');
    await beginTwoFactor(context, accountOf(response), password, visitorOf(request));
    response.redirect(303, '/desk/account/two-factor');
  });
}

/** Takes the second factor away. */
export function takeTwoFactorRemoval({ context }: Parts): RequestHandler {
  return takeForm(context, 'two-factor', async (request, response) => {
    const password = fieldOf(request, 'password');
    sendCookies(response, await endTwoFactor(context, accountOf(response), password, visitorOf(request)));
    response.redirect(303, '/desk/account?done=two-factor-off');
  });
}

/** Shows fresh backup codes, this once. */
export function takeBackupCodes({ context }: Parts): RequestHandler {
  return takeForm(context, 'codes', async (request, response) => {
    const password = fieldOf(request, 'password');
    const account = accountOf(response);
    const freshCodes = await renewBackupCodes(context, account, password, visitorOf(request));
    await renderAccount(context, response, { freshCodes });
  });
}

/** Shows a fresh token, this once. */
export function takeToken({ context }: Parts): RequestHandler {
  return takeForm(context, 'token', async (request, response) => {
    const account = accountOf(response);
    const freshToken = await createToken(context, account, fieldOf(request, 'label'), account);
    await renderAccount(context, response.status(201), { freshToken });
  });
}

export function takeTokenRevocation({ context }: Parts): RequestHandler<{ id: string }> {
  return async (request, response) => {
    await revokeToken(context, request.params.id, accountOf(response));
    response.redirect(303, '/desk/account?done=token');
  };
}

const DONE: Readonly<Record<string, string>> = {
  name: 'Your name is changed.',
  password: 'Your password is changed. All other browsers are signed out.',
  'two-factor-on': 'Signing in asks for a code from now on.',
  'two-factor-off': 'Signing in asks for the password alone.',
  token: 'The token works no longer.',
};

const SHOWN_AGAIN = ['name', 'label'];

/** Takes a form; what it was refused for is said on the page. */
function takeForm(
  context: Context,
  form: string,
  take: (request: Request, response: Response) => Promise<void>,
): RequestHandler {
  return async (request, response) => {
    try {
      await take(request, response);
    } catch (error) {
      const errors = errorsOf(error, response);
      await renderAccount(context, response, {
        errors: withForm(form, Object.entries(errors)),
        typed: withForm(form, SHOWN_AGAIN.map((name) => [name, fieldOf(request, name)])), // prettier-ignore
      });
    }
  };
}

function errorsOf(error: unknown, response: Response): Readonly<Record<string, string>> {
  if (error instanceof TooManyRequestsError) {
    response.status(429).set('Retry-After', String(error.retryAfterSeconds));
    return { password: error.message };
  }
  const errors = fieldErrorsOf(error);
  response.status(400);
  return errors;
}

function withForm(form: string, pairs: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(
    pairs.filter(([, value]) => value !== '').map(([name, value]) => [`${form}.${name}`, value]),
  );
}
