/** `references --unresolved`: what points to nothing yet. */
import type { Command } from 'commander';
import { listUnresolved } from '../services/list-unresolved.ts';
import type { CommandLine } from './command-line.ts';

export function addReferences(program: Command, line: CommandLine): void {
  program
    .command('references')
    .description('list references; with --unresolved, the ones that point to nothing yet')
    .requiredOption('--unresolved', 'only references that point to nothing yet')
    .option('--series <slug>', 'only those of this series')
    .action(async ({ series }: { series?: string }) => {
      await line.withContext({}, async (context) => {
        for await (const { path, text } of listUnresolved(context, series))
          line.out.write(`${path}\t${text}\n`);
      });
    });
}
