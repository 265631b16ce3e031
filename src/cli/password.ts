/** Asking for a password. */
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { DatelineError } from '../domain/errors.ts';
import type { Outside } from './command-line.ts';

/** The password: typed on a terminal without being shown, or the first line of what is piped in.
 *  @throws DatelineError whoever was asked left (Ctrl+C, Ctrl+D) */
export async function readPassword({ input, err }: Pick<Outside, 'input' | 'err'>): Promise<string> {
  const typing = input();
  if (typing.isTTY !== true) return (await text(typing)).split(/\r?\n/)[0] ?? '';
  err.write('Password: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: typing, output: silent, terminal: true });
  const left = once(terminal, 'close').then(() => undefined);
  const typed = await Promise.race([terminal.question('').catch(() => undefined), left]);
  terminal.close();
  err.write('\n');
  if (typed === undefined) throw new DatelineError('No password was typed, so nothing was done.');
  return typed;
}
