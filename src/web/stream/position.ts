/** The seq that a reader knows of the wire. */
import { z } from 'zod';
import { ValidationError } from '../../domain/errors.ts';

/** Last-Event-ID, which a browser sends when it comes back, else `after`. A header that is no seq counts as none.
 *  @returns null where none is named
 *  @throws ValidationError `after` names something else */
export function parsePosition(lastEventId: unknown, after: unknown): number | null {
  const header = SEQ.safeParse(lastEventId);
  return header.success ? header.data : parseAfter(after);
}

/** @returns null where there is none
 *  @throws ValidationError it is no seq */
export function parseAfter(after: unknown): number | null {
  if (after === undefined) return null;
  const parsed = SEQ.safeParse(after);
  if (parsed.success) return parsed.data;
  throw new ValidationError('after is a seq: a whole number from 0 up.', {
    after: 'a whole number from 0 up',
  });
}

const SEQ = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
