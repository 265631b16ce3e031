/** Fields that several forms of accounts have. */
import { type FieldView, fieldView } from '../../view-models/field-view.ts';

export function personField(value: string, error = ''): FieldView {
  return fieldView({
    name: 'name',
    label: 'Name',
    autocomplete: 'name',
    hint: 'As it stands in bylines.',
    value,
    error,
  });
}

export function emailField(value: string, error = ''): FieldView {
  return fieldView({
    name: 'email',
    label: 'E-mail address',
    type: 'email',
    autocomplete: 'username',
    value,
    error,
  });
}

export function newPasswordField(error = ''): FieldView {
  return fieldView({
    name: 'password',
    label: 'Password',
    type: 'password',
    autocomplete: 'new-password',
    hint: 'Twelve characters or more: three or four words make a good one.',
    error,
  });
}
