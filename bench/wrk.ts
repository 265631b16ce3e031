/** wrk, of the Debian package of that name: a client in C, so that the server is what is busy and not who asks. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Load } from './load.ts';

const PROGRAM = '/usr/bin/wrk';

export const hasWrk = existsSync(PROGRAM);

/** @returns how many answers came, in so many whole seconds over as many connections that stay open */
export async function countByWrk(
  { port, path, headers }: Load,
  { seconds, connections }: { readonly seconds: number; readonly connections: number },
): Promise<number> {
  const { stdout } = await run(PROGRAM, [
    '--threads=1',
    `--connections=${String(connections)}`,
    `--duration=${String(seconds)}s`,
    ...headers.flatMap((header) => ['--header', header]),
    `http://127.0.0.1:${String(port)}${path}`,
  ]);
  return Number(/(\d+) requests in/.exec(stdout)?.[1]);
}

const run = promisify(execFile);
