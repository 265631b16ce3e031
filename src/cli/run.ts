/** The command line: which commands there are, and what becomes of their failures. */
import { Command, CommanderError } from 'commander';
import { readConfig, type Settings } from '../config.ts';
import { openLog } from '../logger.ts';
import type { Context } from '../services/context.ts';
import { openContext } from '../services/open-context.ts';
import type { CommandLine, Outside } from './command-line.ts';
import { explainFailure } from './explain-failure.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addMigrate } from './migrate.ts';
import { addReferences } from './references.ts';
import { addServe } from './serve.ts';
import { addToken } from './token.ts';
import { addUser } from './user.ts';

const COMMANDS = [addServe, addMigrate, addImport, addExport, addReferences, addUser, addToken];

/** Runs one command.
 *  @param args  the words after the program's name
 *  @returns the exit status: 0 done, 1 something failed, 2 wrong usage */
export async function runCommandLine(args: readonly string[], outside: Outside): Promise<number> {
  const line: CommandLine = { ...outside, status: 0, withContext };
  const program = new Command('dateline')
    .description('A live-blog publishing CMS for newsrooms that run a daily page')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => outside.out.write(text),
      writeErr: (text) => outside.err.write(text),
    });
  for (const add of COMMANDS) add(program, line);
  try {
    await program.parseAsync(args, { from: 'user' });
    return line.status;
  } catch (error) {
    return failureStatus(error, outside);
  }
}

async function withContext<T>(settings: Settings, use: (context: Context) => Promise<T>): Promise<T> {
  const config = readConfig(settings);
  const context = await openContext(config, openLog(config.logLevel));
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
