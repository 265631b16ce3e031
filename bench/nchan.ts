/** nchan with one worker: what a server written in C takes to tell thousands. Of the Debian package libnginx-mod-nchan. */
import { existsSync } from 'node:fs';
import { type Nginx, runNginx } from './nginx.ts';

const NCHAN = '/usr/lib/nginx/modules/ngx_nchan_module.so';

/** Where its readers listen. */
export const NCHAN_STREAM = '/stream';

export interface Nchan extends Nginx {
  /** Tells its readers something of so many bytes, and resolves when they were told. */
  readonly tell: (bytes: number) => Promise<void>;
}

/** @returns undefined where nchan is not installed */
export async function startNchan(): Promise<Nchan | undefined> {
  if (!existsSync(NCHAN)) return undefined;
  const server = await runNginx((_folder, port) => configure(port));
  return server && { ...server, tell: (bytes) => post(server.port, 'x'.repeat(bytes)) };
}

function configure(port: number): string {
  return `load_module ${NCHAN};
events { worker_connections 20000; }
http {
  access_log off;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    location = ${NCHAN_STREAM} { nchan_subscriber eventsource; nchan_subscriber_first_message newest; nchan_channel_id day; }
    location = /tell { nchan_publisher; nchan_channel_id day; nchan_message_timeout 5s; }
  }
}`;
}

async function post(port: number, body: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/tell`, { method: 'POST', body });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`nchan answered ${String(answer.status)}.`);
}
