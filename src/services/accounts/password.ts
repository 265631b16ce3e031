/** Passwords as they are chosen and kept. */
import { ValidationError } from '../../domain/errors.ts';

/** Characters. Long enough to resist guessing without rules on signs. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

export const PASSWORD_RULE = `A password has ${PASSWORD_MIN} to ${PASSWORD_MAX} characters: three or four words make a good one.`;

/** The hash of a password, as better-auth checks it (scrypt). */
export async function hashPassword(password: string): Promise<string> {
  const crypto = await import('better-auth/crypto');
  return crypto.hashPassword(password);
}

/** @param field  the name of the field it was typed into
 *  @throws ValidationError too short or too long */
export function demandLength(password: string, field: string): void {
  if (password.length >= PASSWORD_MIN && password.length <= PASSWORD_MAX) return;
  throw new ValidationError(PASSWORD_RULE, { [field]: PASSWORD_RULE });
}
