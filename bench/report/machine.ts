/** When, on what machine and with what code a run was made: without these its figures say nothing. */
import { execFile } from 'node:child_process';
import os from 'node:os';
import { promisify } from 'node:util';

export interface Run {
  /** Instant at which it began. */
  readonly at: string;
  readonly commit: string;
  readonly machine: Machine;
}

interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGb: number;
  readonly kernel: string;
  readonly node: string;
  /** Processes that wanted a core before the run began: above a few tenths the machine was busy with other things. */
  readonly load: number;
}

export async function describeRun(): Promise<Run> {
  return { at: new Date().toISOString(), commit: await findCommit(), machine: describeMachine() };
}

function describeMachine(): Machine {
  return {
    cores: os.availableParallelism(),
    cpu: os.cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    kernel: `${os.type()} ${os.release()}`,
    node: process.version,
    load: os.loadavg()[0] ?? 0,
  };
}

async function findCommit(): Promise<string> {
  const run = promisify(execFile);
  try {
    const { stdout: commit } = await run('git', ['rev-parse', '--short', 'HEAD']);
    const { stdout: changes } = await run('git', ['status', '--porcelain']);
    return changes === '' ? commit.trim() : `${commit.trim()} and changes`;
  } catch {
    return 'unknown';
  }
}
