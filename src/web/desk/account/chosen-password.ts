/** Choosing a password, by the link an admin gave. */
import type { Request, RequestHandler, Response } from 'express';
import { NotFoundError } from '../../../domain/errors.ts';
import { choosePassword, getLink } from '../../../services/accounts/first-admin.ts';
import type { Parts } from '../../parts.ts';
import { deskLocals } from '../desk-page.ts';
import { fieldErrorsOf, fieldOf } from '../form.ts';
import { newPasswordField } from './fields.ts';

/** The form. */
export function showChosenPassword({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const link = await getLink(context, fieldOf(request, 'key'));
    if (link.purpose !== 'password') throw new NotFoundError('This link is for something else.');
    renderForm(request, response, '');
  };
}

/** Takes the form; signing in comes next. */
export function takeChosenPassword({ context }: Parts): RequestHandler {
  return async (request, response) => {
    try {
      await choosePassword(context, fieldOf(request, 'key'), fieldOf(request, 'password'));
      response.redirect(303, '/desk/sign-in?note=password');
    } catch (error) {
      renderForm(request, response.status(400), fieldErrorsOf(error)['password'] ?? '');
    }
  };
}

function renderForm(request: Request, response: Response, error: string): void {
  response.render('desk/account/chosen-password', {
    ...deskLocals('Choose a password', null),
    key: fieldOf(request, 'key'),
    field: newPasswordField(error),
  });
}
