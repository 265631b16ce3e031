/** Keys: random words that open a door. The database keeps their hashes only. */
import { createHash, randomBytes } from 'node:crypto';

/** A fresh key of 256 random bits.
 *  @param prefix  tells people and scanners of leaked keys what it is for: `dateline_` */
export function makeKey(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** SHA-256 in hex. Enough for a key nobody can guess; passwords need more. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
