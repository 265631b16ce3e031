/** Passwords that are hashed at once. Scrypt takes a quarter of a second of a processor on purpose, so that nobody guesses
 *  from stolen hashes; tests have none to lose. Programs that they start hash as they do elsewhere. */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** Has scrypt do the least work it can, in all modules of this worker. */
export function hashQuickly(): void {
  const { scrypt } = crypto;
  const quickScrypt = (...given: Parameters<typeof scrypt>) => {
    const [password, salt, length, options, callback] = given;
    scrypt(password, salt, length, { ...options, N: 2 }, callback);
  };
  Object.assign(crypto, { scrypt: quickScrypt });
  syncBuiltinESMExports();
}
