/** The secret that sessions are signed with, where SECRET is not set: made once, kept in a file of its owner's. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../engine/failures.ts';

/** Reads the secret of a data folder, made when missing. Of two processes that start at once, both get the same.
 *  @throws Error the folder cannot be written to */
export function keepSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
