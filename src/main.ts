/** Where Dateline starts, for bin/dateline.mjs: it hands the process and the web application to the command line. */
import { once } from 'node:events';
import { runCommandLine } from './cli/run.ts';

// Whoever reads the results may have seen enough (`| head`): no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// A site outlives whoever reads its log.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  input: () => process.stdin,
  out: process.stdout,
  err: process.stderr,
  watchInterruption() {
    const interruption = new AbortController();
    process.once('SIGINT', () => interruption.abort());
    return interruption.signal;
  },
  // Loaded by the command that needs it: the others start in half the time.
  serve: async (context, announce) => (await import('./web/serve.ts')).serve(context, announce, toldToStop),
});

function toldToStop(): Promise<unknown> {
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
