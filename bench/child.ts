/** A server in a process of its own, and what the process that measures it asks of it. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import path from 'node:path';

export interface Served {
  readonly port: number;
  /** Has the child do one of its acts, which answer by a number or by nothing. */
  ask(act: string, value?: unknown): Promise<number>;
  /** Microseconds of processor time since its start. */
  cpuUs(): Promise<number>;
  /** Bytes of memory. */
  memory(): Promise<number>;
  stop(): void;
}

/** Starts a file of this folder, and resolves once it serves. */
export async function startServer(file: string, ...args: string[]): Promise<Served> {
  const child = fork(path.join(import.meta.dirname, file), args);
  const port = await numberFrom(child);
  const ask = async (act: string, value?: unknown) => {
    child.send({ act, value });
    return numberFrom(child);
  };
  return {
    port,
    ask,
    cpuUs: () => ask('cpu'),
    memory: () => ask('memory'),
    stop: () => child.disconnect(),
  };
}

type Acts = Readonly<Record<string, (value: never) => unknown>>;

/** Tells the parent where the server is, and does what it asks. */
export function answerParent(server: Server, acts: Acts): void {
  const all: Acts = { ...acts, cpu: () => usedUs(), memory: () => process.memoryUsage().rss };
  process.on('message', ({ act, value }: { act: string; value: never }) => {
    void Promise.resolve(all[act]?.(value)).then((result) => process.send?.(Number(result)));
  });
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : Number.NaN);
}

async function numberFrom(child: ChildProcess): Promise<number> {
  const messages: unknown[] = await once(child, 'message');
  return Number(messages[0]);
}

function usedUs(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
