/** `user add`, `user list`, `user disable`, `user enable`: accounts. */
import { type Command, Option } from 'commander';
import { type Account, type Role, ROLES } from '../domain/account.ts';
import { addAccount } from '../services/accounts/add-account.ts';
import { changeAccount, getAccountByEmail } from '../services/accounts/change-account.ts';
import { listAllAccounts } from '../services/accounts/list-accounts.ts';
import { seriesIdsOf } from '../services/accounts/demand-series.ts';
import type { CommandLine } from './command-line.ts';
import { readPassword } from './password.ts';

export function addUser(program: Command, line: CommandLine): void {
  const user = program.command('user').description('accounts of the desk');
  addUserAdd(user, line);
  user
    .command('list')
    .description('list all accounts: e-mail address, role, series, name, and whether they are disabled')
    .action(async () => {
      await line.withContext({}, async (context) => {
        const { accounts, series } = await listAllAccounts(context, null);
        const slugs = new Map(series.map(({ id, slug }) => [id, slug]));
        for (const account of accounts) line.out.write(describe(account, slugs));
      });
    });
  for (const [name, isDisabled, description] of ACCESS) {
    user
      .command(name)
      .description(description)
      .argument('<email>', 'of the account')
      .action(async (email: string) => {
        await line.withContext({}, async (context) => {
          const { id } = await getAccountByEmail(context, email);
          await changeAccount(context, id, { isDisabled }, null);
        });
      });
  }
}

const ACCESS = [
  ['disable', true, 'sign an account out everywhere and let it in no more; its tokens do nothing'],
  ['enable', false, 'let a disabled account in again'],
] as const;

interface Flags {
  readonly name: string;
  readonly role: Role;
  readonly series?: string;
}

function addUserAdd(user: Command, line: CommandLine): void {
  user
    .command('add')
    .description('make an account; its password is asked for, or read from what is piped in')
    .argument('<email>', 'by which it signs in')
    .requiredOption('--name <name>', 'of the person')
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).makeOptionMandatory())
    .option('--series <slugs>', 'the series it belongs to, with commas between')
    .action(async (email: string, { name, role, series = '' }: Flags) => {
      await line.withContext({}, async (context) => {
        const slugs = series.split(',').filter((slug) => slug !== '');
        const seriesIds = await seriesIdsOf(context, slugs);
        const password = await readPassword(line);
        const account = await addAccount(context, { email, name, role, seriesIds, password }, null);
        line.err.write(`${account.email} can sign in.\n`);
      });
    });
}

function describe(account: Account, slugs: ReadonlyMap<string, string>): string {
  const { email, role, name, isDisabled } = account;
  const series = account.seriesIds.map((id) => slugs.get(id) ?? id).join(',');
  return `${[email, role, series, name, isDisabled ? 'disabled' : 'active'].join('\t')}\n`;
}
