/** The secret that sessions are signed with, where SECRET is not set: made once, kept in a file of its owner's. */
import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatelineError } from '../../domain/errors.ts';
import { codeOf } from '../engine/failures.ts';

/** Reads the secret of a data folder, made when missing. Of two processes that start at once, both get the same.
 *  @throws DatelineError the file holds no secret */
export function keepSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  const secret = read(file) ?? make(file);
  if (/^[0-9a-f]{64}$/.test(secret)) return secret;
  throw new DatelineError(
    `${file} holds no secret. Delete it: a fresh one is made, and everybody signs in anew.`,
  );
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes it whole under another name first: nobody ever reads half of it. */
function make(file: string): string {
  const draft = `${file}-${randomUUID()}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}
