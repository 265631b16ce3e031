/** Servers of one site, each a process of its own on the same database. */
import type { Program, Running } from './program.ts';

export interface SiteProcess extends Running {
  /** `http://localhost:41234` */
  readonly address: string;
}

/** What the processes of a site have in common. */
export interface SiteSettings {
  readonly [name: string]: string;
  readonly DATABASE_URL: string;
  readonly SECRET: string;
}

/** Starts `serve` and waits until it takes requests. */
export async function startServing(
  program: Pick<Program, 'start'>,
  settings: SiteSettings,
): Promise<SiteProcess> {
  const running = program.start(['serve', '--port', '0'], {
    CLOSE_AFTER: '9999d',
    LOG_LEVEL: 'error',
    ...settings,
  });
  const line = await running.readLine(/^Dateline is at /);
  const address = line.replace('Dateline is at ', '').replace(/\/$/, '');
  return { ...running, address };
}

/** Ends a process as a failure does, and waits until it is gone. */
export async function kill(running: Running | undefined): Promise<void> {
  running?.child.kill('SIGKILL');
  await running?.outcome;
}
