/** `serve`: the site. */
import { type Command, InvalidArgumentError } from 'commander';
import { offerSetup } from '../services/accounts/first-admin.ts';
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
        const key = await offerSetup(context);
        await line.serve(context, (address) => {
          line.out.write(`Dateline is at ${address}/\n`);
          if (key !== undefined) line.out.write(explainSetup(context.config.publicUrl, address, key));
        });
      });
    });
}

/** The link leads to where the first admin sits: to the public address where one is set, else to this machine. */
function explainSetup(publicUrl: string, address: string, key: string): string {
  const origin = new URL(publicUrl).hostname === 'localhost' ? address : publicUrl;
  return `There is no account yet. Make the first admin, within a day: ${origin}/desk/setup?key=${key}\n`;
}

function parsePort(text: string): string {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return text;
  throw new InvalidArgumentError('It takes a port, 0 to 65535.');
}
