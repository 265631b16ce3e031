/** Roles as forms send them. */
import { type Role, ROLES } from '../../../domain/account.ts';
import { ValidationError } from '../../../domain/errors.ts';

/** @throws ValidationError it is none */
export function roleOf(value: string): Role {
  const role = ROLES.find((one) => one === value);
  if (role) return role;
  const rule = `Choose a role: ${ROLES.join(', ')}.`;
  throw new ValidationError(rule, { role: rule });
}
