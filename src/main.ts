#!/usr/bin/env node
/** Where Dateline starts: it hands the web application to the command line. */
import { once } from 'node:events';
import { runCommandLine } from './cli/run.ts';
import type { Context } from './services/context.ts';
import { startScheduler } from './services/scheduler.ts';
import { addressOf, listen, stop } from './web/listener.ts';
import { openSite } from './web/site.ts';

// Whoever reads the results may have seen enough (`| head`): no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  serve,
  out: process.stdout,
  err: process.stderr,
});

/** Serves until SIGINT or SIGTERM, then lets answers under way end. */
async function serve(context: Context, announce: (address: string) => void): Promise<void> {
  const { app, context: site, live } = await openSite(context);
  const scheduler = startScheduler(site);
  try {
    const server = await listen(app, context.config);
    announce(addressOf(server));
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await stop(server, live);
  } finally {
    await scheduler.stop();
    await live.stop();
  }
}
