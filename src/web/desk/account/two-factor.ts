/** Setting up a second factor: the app is told the secret, and shows that it knows it. */
import type { RequestHandler, Response } from 'express';
import { confirmTwoFactor, getPendingTwoFactor } from '../../../services/accounts/two-factor.ts';
import type { Context } from '../../../services/context.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { fieldView } from '../../view-models/field-view.ts';
import { deskLocals } from '../desk-page.ts';
import { fieldErrorsOf, fieldOf } from '../form.ts';
import { sendCookies, visitorOf } from '../visitor-of.ts';

/** The page with the secret. */
export function showPendingTwoFactor({ context }: Parts): RequestHandler {
  return (_request, response) => renderPending(context, response, '');
}

/** The secret as a picture for the camera of a phone. */
export function sendQrCode({ context }: Parts): RequestHandler {
  return async (_request, response) => {
    const { uri } = await getPendingTwoFactor(context, accountOf(response));
    // Loaded when somebody sets up a second factor, not at the start.
    const { default: qrcode } = await import('qrcode');
    response.type('svg').send(await qrcode.toString(uri, { type: 'svg', margin: 2 }));
  };
}

/** Takes the first code. */
export function takeFirstCode({ context }: Parts): RequestHandler {
  return async (request, response) => {
    try {
      const account = accountOf(response);
      sendCookies(
        response,
        await confirmTwoFactor(context, account, fieldOf(request, 'code'), visitorOf(request)),
      );
      response.redirect(303, '/desk/account?done=two-factor-on');
    } catch (error) {
      await renderPending(context, response.status(400), fieldErrorsOf(error)['code'] ?? '');
    }
  };
}

async function renderPending(context: Context, response: Response, error: string): Promise<void> {
  const account = accountOf(response);
  const { secret, backupCodes } = await getPendingTwoFactor(context, account);
  response.render('desk/account/two-factor', {
    ...deskLocals('Second factor', account),
    secretDisplay: secret.match(/.{1,4}/g)?.join(' ') ?? '',
    backupCodes,
    field: fieldView({ name: 'code', label: 'Code of the app', autocomplete: 'one-time-code', error }),
  });
}
