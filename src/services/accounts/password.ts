/** Passwords as they are chosen and kept. */
import { ValidationError } from '../../domain/errors.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from './auth.ts';

/** The hash of a chosen password, as better-auth checks it (scrypt).
 *  @throws ValidationError too short or too long */
export async function hashNewPassword(password: string): Promise<string> {
  demandLength(password, 'password');
  const { hashPassword } = await import('better-auth/crypto');
  return hashPassword(password);
}

/** @param field  the name of the field it was typed into
 *  @throws ValidationError too short or too long */
export function demandLength(password: string, field: string): void {
  if (password.length >= PASSWORD_MIN && password.length <= PASSWORD_MAX) return;
  const rule = `A password has ${PASSWORD_MIN} to ${PASSWORD_MAX} characters: three or four words make a good one.`;
  throw new ValidationError(rule, { [field]: rule });
}
