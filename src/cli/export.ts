/** `export PATH --format copy`: every entry as a file. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { exportCopy } from '../services/copy/export-copy.ts';
import type { CommandLine } from './command-line.ts';

export function addExport(program: Command, line: CommandLine): void {
  program
    .command('export')
    .description('write every entry as PATH/SERIES/YYYY-MM-DD.txt, in the form that import reads')
    .argument('<path>', 'a folder; made when missing')
    .addOption(new Option('--format <format>', 'what to write').choices(['copy']).makeOptionMandatory())
    .action(async (folder: string) => {
      await line.withContext({}, async (context) => {
        let count = 0;
        for await (const { file, copy, lost } of exportCopy(context)) {
          await writeDay(path.resolve(line.folder, folder, file), copy);
          if (lost.length > 0) line.err.write(`${file}: copy cannot hold ${lost.join(', ')}\n`);
          count += 1;
        }
        line.out.write(`${String(count)} ${count === 1 ? 'entry' : 'entries'} written to ${folder}\n`);
      });
    });
}

async function writeDay(file: string, copy: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, copy);
}
