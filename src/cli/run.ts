/** The command line: which commands there are, and what becomes of their failures. */
import { Command, CommanderError } from 'commander';
import { readConfig, type Settings } from '../config.ts';
import { openLog } from '../logger.ts';
import type { Context } from '../services/context.ts';
import { openContext } from '../services/open-context.ts';
import type { CommandLine, Outside } from './command-line.ts';
import { explainFailure } from './explain-failure.ts';

const COMMANDS = {
  serve: async () => (await import('./serve.ts')).addServe,
  migrate: async () => (await import('./migrate.ts')).addMigrate,
  import: async () => (await import('./import.ts')).addImport,
  export: async () => (await import('./export.ts')).addExport,
  references: async () => (await import('./references.ts')).addReferences,
  user: async () => (await import('./user.ts')).addUser,
  token: async () => (await import('./token.ts')).addToken,
};

/** Runs one command.
 *  @param args  the words after the program's name
 *  @returns the exit status: 0 done, 1 something failed, 2 wrong usage */
export async function runCommandLine(args: readonly string[], outside: Outside): Promise<number> {
  const line: CommandLine = {
    ...outside,
    status: 0,
    withContext: (settings, use) => withContext(outside, settings, use),
  };
  const program = new Command('dateline')
    .description('A live-blog publishing CMS for newsrooms that run a daily page')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => outside.out.write(text),
      writeErr: (text) => outside.err.write(text),
    });
  for (const load of commandsFor(args)) (await load())(program, line);
  try {
    await program.parseAsync(args, { from: 'user' });
    return line.status;
  } catch (error) {
    return failureStatus(error, outside);
  }
}

/** The one that is asked for: the others need not be loaded. All of them where none is, to say which there are. */
function commandsFor([name = '']: readonly string[]) {
  const all = Object.entries(COMMANDS);
  const asked = all.filter(([known]) => known === name);
  return (asked.length > 0 ? asked : all).map(([, load]) => load);
}

async function withContext<T>(
  { environment, folder, err }: Outside,
  settings: Settings,
  use: (context: Context) => Promise<T>,
): Promise<T> {
  const config = readConfig(settings, environment, folder);
  const context = await openContext(config, openLog(config.logLevel, err));
  try {
    return await use(context);
  } finally {
    await context.db.close();
  }
}

function failureStatus(error: unknown, { err }: Outside): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const explanation = explainFailure(error);
  if (explanation === undefined) throw error;
  err.write(`dateline: ${explanation}\n`);
  return 1;
}
