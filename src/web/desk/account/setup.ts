/** Making the first admin, by the link that the start printed. */
import type { Request, RequestHandler, Response } from 'express';
import { NotFoundError } from '../../../domain/errors.ts';
import { getLink, setUpFirstAdmin } from '../../../services/accounts/first-admin.ts';
import { signIn } from '../../../services/accounts/sign-in.ts';
import type { Parts } from '../../parts.ts';
import { deskLocals } from '../desk-page.ts';
import { fieldErrorsOf, fieldOf } from '../form.ts';
import { sendCookies, visitorOf } from '../visitor-of.ts';
import { emailField, newPasswordField, personField } from './fields.ts';

/** The form. */
export function showSetup({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const link = await getLink(context, fieldOf(request, 'key'));
    if (link.purpose !== 'setup') throw new NotFoundError('This link is for something else.');
    renderSetup(request, response, {});
  };
}

/** Takes the form and signs the first admin in. */
export function takeSetup({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const [email, password] = [fieldOf(request, 'email'), fieldOf(request, 'password')];
    try {
      const given = { email, name: fieldOf(request, 'name'), password };
      await setUpFirstAdmin(context, fieldOf(request, 'key'), given);
    } catch (error) {
      renderSetup(request, response.status(400), fieldErrorsOf(error));
      return;
    }
    const done = await signIn(context, { email, password }, visitorOf(request));
    if (done.step === 'signed-in') sendCookies(response, done.setCookies);
    response.redirect(303, '/desk');
  };
}

function renderSetup(request: Request, response: Response, errors: Readonly<Record<string, string>>): void {
  response.render('desk/account/setup', {
    ...deskLocals('The first admin', null),
    key: fieldOf(request, 'key'),
    fields: [
      personField(fieldOf(request, 'name'), errors['name']),
      emailField(fieldOf(request, 'email'), errors['email']),
      newPasswordField(errors['password']),
    ],
  });
}
