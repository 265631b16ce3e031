/** nginx with one worker that sends files of the same bytes, as the Debian packages nginx and
 *  libnginx-mod-http-brotli-static have it: the limit of what a server written in C does here. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Served } from './child.ts';
import type { Header } from './load.ts';

/** What a path is answered with. */
export interface SentFile {
  readonly path: string;
  readonly headers: readonly Header[];
  readonly body: Buffer;
}

export type Nginx = Pick<Served, 'port' | 'pid' | 'cpuUs' | 'stop'>;

const PROGRAM = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** @returns undefined where nginx or its Brotli module is not installed */
export async function startNginx(files: readonly SentFile[]): Promise<Nginx | undefined> {
  if (!existsSync(BROTLI)) return undefined;
  return runNginx(async (folder, port) => {
    await writeBodies(folder, files);
    return configureFiles(folder, port, files);
  });
}

/** @param prepare  fills a folder of its own, and gives the lines of its configuration beside those that every one has
 *  @returns undefined where nginx is not installed */
export async function runNginx(
  prepare: (folder: string, port: number) => string | Promise<string>,
): Promise<Nginx | undefined> {
  if (!existsSync(PROGRAM)) return undefined;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-nginx-'));
  const port = await freePort();
  const configuration = `daemon off; master_process off; pid ${folder}/pid; error_log stderr crit;
${await prepare(folder, port)}`;
  await writeFile(path.join(folder, 'nginx.conf'), configuration);
  return startProgram(folder, port);
}

async function writeBodies(folder: string, files: readonly SentFile[]): Promise<void> {
  for (const [index, { headers, body }] of files.entries()) {
    const isCompressed = headers.some(([name]) => name === 'Content-Encoding');
    await writeFile(path.join(folder, `${index}.html`), isCompressed ? '' : body);
    if (isCompressed) await writeFile(path.join(folder, `${index}.html.br`), body);
  }
}

async function startProgram(folder: string, port: number): Promise<Nginx> {
  const child = spawn('sh', ['-c', ENDS_WITH_US, PROGRAM, path.join(folder, 'nginx.conf')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const pid = await pidFrom(child.stdout);
  await wait(500);
  return {
    ...{ port, pid },
    cpuUs: async () => cpuUs(await readFile(`/proc/${String(pid)}/stat`, 'latin1')),
    stop: () => void (child.stdin.end(), rm(folder, { recursive: true })),
  };
}

/** Tells the pid, and kills nginx when the input ends: also when this process is killed, which has no time to do it. */
const ENDS_WITH_US = '"$0" -c "$1" -e stderr & echo $!; cat; kill $!';

async function pidFrom(output: Readable): Promise<number> {
  const messages: unknown[] = await once(output, 'data');
  return Number(String(messages[0]));
}

/** As by any server of files. */
const MADE_BY_NGINX = /^(?:date|connection|keep-alive|etag|last-modified|content-(?:type|length|encoding))$/i;

function configureFiles(folder: string, port: number, files: readonly SentFile[]): string {
  const locations = files.map(({ path: url, headers }, index) => {
    const own = headers.filter(([name]) => !MADE_BY_NGINX.test(name));
    const added = own.map(([name, value]) => `add_header ${name} "${value}";`);
    return `location = ${url} { alias ${folder}/${index}.html; ${added.join(' ')} }`;
  });
  return `load_module ${BROTLI};
events { worker_connections 1024; }
http {
  access_log off; keepalive_requests 100000000; open_file_cache max=100; brotli_static on; default_type text/html;
  server { listen 127.0.0.1:${port}; ${locations.join('\n')} }
}`;
}

/** Of proc(5): user and system time, in hundredths of a second. */
function cpuUs(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
