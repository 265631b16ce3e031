/** Where Dateline starts, for bin/dateline.mjs: it hands the web application to the command line. */
import { runCommandLine } from './cli/run.ts';

// Whoever reads the results may have seen enough (`| head`): no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  // Loaded by the command that needs it: the others start in half the time.
  serve: async (context, announce) => (await import('./web/serve.ts')).serve(context, announce),
  out: process.stdout,
  err: process.stderr,
});
