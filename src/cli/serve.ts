/** `serve`: the site. */
import { type Command, InvalidArgumentError } from 'commander';
import { loadSample } from '../services/sample/load-sample.ts';
import type { CommandLine } from './command-line.ts';

export function addServe(program: Command, line: CommandLine): void {
  program
    .command('serve')
    .description('serve the site; the first start into an empty database loads a small sample series')
    .option('--port <number>', 'port, before PORT of the environment', parsePort)
    .option('--host <address>', 'address, before HOST of the environment')
    .action(async ({ port, host }: { port?: string; host?: string }) => {
      await line.withContext({ PORT: port, HOST: host }, async (context) => {
        await loadSample(context);
        await line.serve(context, (address) => line.out.write(`Dateline is at ${address}/\n`));
      });
    });
}

function parsePort(text: string): string {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return text;
  throw new InvalidArgumentError('It takes a port, 0 to 65535.');
}
