/** `token create`: a token for a program. */
import type { Command } from 'commander';
import { getAccountByEmail } from '../services/accounts/change-account.ts';
import { createToken } from '../services/accounts/tokens.ts';
import type { CommandLine } from './command-line.ts';

export function addToken(program: Command, line: CommandLine): void {
  program
    .command('token')
    .description('tokens of the API')
    .command('create')
    .description('print a token that may do what an account may do; it is shown this once')
    .argument('<email>', 'of the account')
    .requiredOption('--label <label>', 'what it is for')
    .action(async (email: string, { label }: { label: string }) => {
      await line.withContext({}, async (context) => {
        const account = await getAccountByEmail(context, email);
        line.out.write(`${await createToken(context, account, label, null)}\n`);
      });
    });
}
