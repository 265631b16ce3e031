/** Servers of one site, on the same database: processes of their own, and the process of the test. */
import type { Program, Running } from './program.ts';

export interface Server extends Partial<Running> {
  /** `http://localhost:41234` */
  readonly address: string;
}

/** What the servers of a site have in common. */
export interface SiteSettings {
  readonly [name: string]: string;
  readonly DATABASE_URL: string;
  readonly SECRET: string;
  /** Days of tests lie in the past. */
  readonly CLOSE_AFTER: string;
}

/** Starts `serve` and waits until it takes requests. */
export async function startServing(
  program: Pick<Program, 'start'>,
  settings: SiteSettings,
): Promise<Running & Server> {
  const running = program.start(['serve', '--port', '0'], settings);
  const line = await running.readLine(/^Dateline is at /);
  const address = line.replace('Dateline is at ', '').replace(/\/$/, '');
  return { ...running, address };
}

/** Ends a process as a failure does, and waits until it is gone. */
export async function kill(server: Server | undefined): Promise<void> {
  server?.child?.kill('SIGKILL');
  await server?.outcome;
}
