/** A server in a process of its own, and what the process that measures it asks of it. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:net';
import path from 'node:path';
import packageJson from '../package.json' with { type: 'json' };

export interface Served {
  readonly port: number;
  readonly pid: number;
  /** Has the child do one of its acts, which answer by a number or by nothing. */
  ask(act: string, value?: unknown): Promise<number>;
  /** Has the child do one of its acts, which answers by a text. */
  askText(act: string, value?: unknown): Promise<string>;
  /** Microseconds of processor time since its start. */
  cpuUs(): Promise<number>;
  /** Bytes of memory. */
  memory(): Promise<number>;
  stop(): void;
}

/** Starts a file of this folder as `npm start` starts the program, and resolves once it serves. */
export async function startServer(file: string, ...args: string[]): Promise<Served> {
  const child = fork(path.join(import.meta.dirname, file), args, {
    execArgv: FLAGS,
    env: { ...process.env, ...ENVIRONMENT },
  });
  const port = Number(await answerFrom(child));
  const askText = async (act: string, value?: unknown) => {
    child.send({ act, value });
    return answerFrom(child);
  };
  const ask = async (act: string, value?: unknown) => Number(await askText(act, value));
  return {
    ...{ port, pid: child.pid ?? Number.NaN },
    ask,
    askText,
    cpuUs: () => ask('cpu'),
    memory: () => ask('memory'),
    stop: () => child.disconnect(),
  };
}

const FLAGS = packageJson.scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** What bin/dateline.mjs sees to. */
const ENVIRONMENT = {
  NODE_COMPILE_CACHE: path.join(import.meta.dirname, '../node_modules/.cache/dateline'),
  MALLOC_ARENA_MAX: '1',
};

type Acts = Readonly<Record<string, (value: never) => unknown>>;

/** Tells the parent where the server is, and does what it asks.
 *  @param server  null where the child serves nothing */
export function answerParent(server: Server | null, acts: Acts): void {
  const all: Acts = { ...acts, cpu: () => usedUs(), memory: () => process.memoryUsage().rss };
  process.on('message', ({ act, value }: { act: string; value: never }) => {
    void Promise.resolve(all[act]?.(value)).then((result) => process.send?.(String(result)));
  });
  const address = server?.address();
  process.send?.(typeof address === 'object' ? String(address?.port) : 'none');
}

async function answerFrom(child: ChildProcess): Promise<string> {
  const messages: unknown[] = await once(child, 'message');
  return String(messages[0]);
}

function usedUs(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
