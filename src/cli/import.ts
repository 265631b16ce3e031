/** `import`: copy from files. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Command, InvalidArgumentError } from 'commander';
import { isDay } from '../domain/calendar.ts';
import { CopyError } from '../formats/copy/copy-error.ts';
import { COPY_MAX_BYTES } from '../formats/copy/decode.ts';
import type { Context } from '../services/context.ts';
import type { ImportedDay } from '../services/copy/import-copy.ts';
import type { ImportOptions } from '../services/copy/prepare-import.ts';
import { importFiles, type UnreadFile } from '../services/copy/import-files.ts';
import { reportImport } from '../services/copy/report-import.ts';
import type { CommandLine } from './command-line.ts';
import { explainFailure } from './explain-failure.ts';
import { describeImport } from './import-summary.ts';
import { openProgress } from './progress.ts';

interface Flags {
  readonly series?: string;
  readonly date?: string;
  readonly title?: string;
  readonly publish?: true;
  readonly replace?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

export function addImport(program: Command, line: CommandLine): void {
  program
    .command('import')
    .description('take in copy (.txt), a file a day, as drafts')
    .argument('<file...>', 'text files in the form of docs/copy-format.md')
    .option('--series <name>', 'the series, where the copy does not name it')
    .option('--date <YYYY-MM-DD>', 'the day, for a single file', parseDay)
    .option('--title <title>', 'the title, for a single file')
    .option('--publish', 'publish what is imported, and drafts of the same copy')
    .option('--replace', 'let other copy take the place of a draft that was never published')
    .option('--dry-run', 'store nothing: only say what would be understood')
    .option('--json', 'print one array with an object for each file that was read')
    .action(async (files: string[], flags: Flags, command: Command) => {
      if (files.length > 1 && (flags.date ?? flags.title) !== undefined) {
        command.error('error: --date and --title go with a single file: name the files one at a time.', {
          exitCode: 2,
        });
      }
      await line.withContext({}, (context) => importAll(context, line, files, flags));
    });
}

const STOPPING = 'Stopping when the days under way are stored. Ctrl-C once more ends at once.\n';

async function importAll(
  context: Context,
  line: CommandLine,
  files: readonly string[],
  flags: Flags,
): Promise<void> {
  const stop = line.watchInterruption();
  stop.addEventListener('abort', () => line.err.write(STOPPING), { once: true });
  const progress = openProgress(files.length, line.err);
  const days: { file: string; imported: ImportedDay }[] = [];
  const unread = files.map((file) => toUnread(line.folder, file));
  let done = 0;
  for await (const { path: file, result } of importFiles(context, unread, toOptions(flags), stop)) {
    done += 1;
    if (result.status === 'fulfilled') days.push({ file, imported: result.value });
    else {
      progress.clear();
      reportFailure(line, file, result.reason);
    }
    progress.step();
  }
  progress.end();
  const reports = await reportImport(context, days);
  if (flags.json) line.out.write(`${JSON.stringify(reports, null, 2)}\n`);
  else for (const report of reports) line.out.write(describeImport(report));
  if (done < files.length) reportStop(line, done, files.length);
}

function toUnread(folder: string, file: string): UnreadFile {
  const whole = path.resolve(folder, file);
  return { path: file, read: () => Promise.try(readBytes, whole) };
}

/** A usual file is read at once: while days are stored nothing that is waited for goes on, and the next files are to be read then.
 *  Of a huge one, one byte more than is allowed is enough to be refused. */
function readBytes(file: string): Uint8Array | Promise<Uint8Array> {
  const stats = statSync(file);
  if (stats.isFile() && stats.size <= COPY_MAX_BYTES) return readFileSync(file);
  if (stats.isFIFO() && !HANDED_OVER.test(file)) throw new CopyError(PIPE);
  return buffer(createReadStream(file, { end: COPY_MAX_BYTES }));
}

/** Opening another pipe waits until somebody writes to it, for ever if nobody does. What a shell hands over has its writer. */
const HANDED_OVER = /^\/(?:dev\/(?:stdin$|fd\/)|proc\/)/;
const PIPE = 'this is a pipe: name the file whose text it is to pass on, or give /dev/stdin.';

function toOptions(flags: Flags): ImportOptions {
  return {
    ...(flags.series !== undefined && { seriesName: flags.series }),
    ...(flags.date !== undefined && { day: flags.date }),
    ...(flags.title !== undefined && { title: flags.title }),
    publish: flags.publish ?? false,
    replace: flags.replace ?? false,
    dryRun: flags.dryRun ?? false,
  };
}

/** A file that fails does not stop the others; a defect stops them all. */
function reportFailure(line: CommandLine, file: string, error: unknown): void {
  const explanation = explainFailure(error, file);
  if (explanation === undefined) throw error;
  line.err.write(`${explanation}\n`);
  line.status = 1;
}

function reportStop(line: CommandLine, done: number, all: number): void {
  const files = `${String(done)} of ${String(all)} files`;
  line.err.write(`Stopped after ${files}: run the same command again, and it goes on with the others.\n`);
  line.status = 1;
}

function parseDay(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('It takes a day that exists, such as 2018-06-28.');
}
