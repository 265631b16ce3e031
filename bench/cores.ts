/** A core for a server and another one for who hears it. Left to the system, readers are woken on the core that their server
 *  sends from, and take it from the server before it has told the rest; in life they are other machines. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Served } from './child.ts';

type Process = Pick<Served, 'pid'>;

/** Holds the thread that a server answers on to the first core, and who hears it to the second. Does nothing where there is no
 *  taskset, of util-linux, or no second core. */
export async function keepApart(server: Process, readers: Process): Promise<void> {
  try {
    await run('taskset', ['--cpu-list', '--pid', '0', String(server.pid)]);
    await run('taskset', ['--all-tasks', '--cpu-list', '--pid', '1', String(readers.pid)]);
  } catch (error) {
    console.error('  servers and readers share their cores:', String(error));
  }
}

const run = promisify(execFile);
