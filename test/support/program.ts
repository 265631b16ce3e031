/** The program in a folder of its own: its commands run within the process of the test, or as people run them, in a process
 *  with nothing of this environment but PATH. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { type Environment, type Outcome, runCommand, serveHere, type Serving } from './commands.ts';

const PROGRAM = path.join(import.meta.dirname, '../../bin/dateline.mjs');

/** A process of the program. */
export interface Running {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
  /** Resolves to the first line on stdout that a pattern finds. */
  readLine(pattern: RegExp): Promise<string>;
}

export interface Program {
  /** The folder, which commands run in; `data` in it is DATA_DIR. */
  readonly folder: string;
  /** Runs a command to its end, in this process.
   *  @param input  what is piped into it; nothing, unless told otherwise */
  run(args: readonly string[], environment?: Environment, input?: string): Promise<Outcome>;
  /** Runs `serve` on a port of its own, in this process, until it is told to stop, at the latest in the end. */
  serve(environment?: Environment): Promise<Serving>;
  /** Starts a process; what of it is left in the end is killed. */
  start(args: readonly string[], environment?: Environment, input?: string): Running;
  /** Writes a file into the folder. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Reads a file of the folder. */
  read(name: string): Promise<string>;
  /** The names of the files in a folder of the folder, sorted. */
  list(name: string): Promise<string[]>;
}

/** Gives each test a folder to run the program in, or all tests of a file the same one. */
export function useProgram(forWhom: 'each test' | 'all tests' = 'each test'): Program {
  const [before, after] = forWhom === 'each test' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  let folder = '';
  let started: Running[] = [];
  let serving: Serving[] = [];
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-program-'));
  });
  after(async () => {
    for (const { child } of started) child.kill('SIGKILL');
    await Promise.all(started.map(({ outcome }) => outcome));
    await Promise.all(serving.map((site) => site.stop()));
    [started, serving] = [[], []];
    await rm(folder, { recursive: true });
  });
  const program: Program = {
    get folder() {
      return folder;
    },
    run: (args, environment = {}, input = '') => runCommand(args, { folder, environment, input }),
    serve: async (environment = {}) => {
      const site = await serveHere({ folder, environment });
      serving.push(site);
      return site;
    },
    start: (args, environment = {}, input = '') => {
      const running = start(folder, args, environment);
      running.child.stdin?.end(input);
      started.push(running);
      return running;
    },
    write: (name, content) => writeFile(path.join(folder, name), content),
    read: (name) => readFile(path.join(folder, name), 'utf8'),
    list: async (name) => (await readdir(path.join(folder, name))).sort(),
  };
  return program;
}

function start(folder: string, args: readonly string[], environment: Environment): Running {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return { child, outcome: endOf(child), readLine: (pattern) => findLine(child, pattern) };
}

async function endOf(child: ChildProcess): Promise<Outcome> {
  const [out, err] = [keepAll(child.stdout), keepAll(child.stderr)];
  await once(child, 'close');
  return { status: child.exitCode, out: out(), err: err() };
}

/** What has come, when asked. */
function keepAll(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk) => (text += String(chunk)));
  return () => text;
}

/** Reads beside keepAll: a stream in flowing mode gives its data to every listener. */
function findLine(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    child.stdout?.on('data', (chunk) => {
      seen += String(chunk);
      const line = seen.split('\n').slice(0, -1).find((one) => pattern.test(one)); // prettier-ignore
      if (line !== undefined) resolve(line);
    });
    child.once('close', () => reject(new Error(`The program ended without such a line. It said: ${seen}`)));
  });
}
