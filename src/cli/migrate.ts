/** `migrate`: applies pending migrations, as every command does first, and nothing else. */
import type { Command } from 'commander';
import type { CommandLine } from './command-line.ts';

export function addMigrate(program: Command, line: CommandLine): void {
  program
    .command('migrate')
    .description('apply pending migrations')
    .action(async () => {
      await line.withContext({}, async () => {
        await Promise.resolve(line.err.write('The database is up to date.\n'));
      });
    });
}
