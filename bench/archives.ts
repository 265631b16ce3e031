/** Databases of our own days, made once a run by the command that imports copy, and removed at its end. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readConfig } from '../src/config.ts';
import { openLog } from '../src/logger.ts';
import type { Context } from '../src/services/context.ts';
import { openContext } from '../src/services/open-context.ts';
import { listDays, writeDay } from './ten-years.ts';

export const PROGRAM = path.join(import.meta.dirname, '../bin/dateline.mjs');

export interface Archive {
  /** Holds its data. Whoever changes it takes a copy. */
  readonly folder: string;
  /** How long the import took, from the start of the command to its end. */
  readonly importedInMs: number;
}

/** The last so many days of ten years, published. */
export function archiveOf(days: number): Promise<Archive> {
  const known = made.get(days);
  if (known) return known;
  const making = make(days);
  made.set(days, making);
  return making;
}

/** The same in a folder of its own. */
export async function copyOfArchive(days: number): Promise<string> {
  const { folder } = await archiveOf(days);
  const copy = mkdtempSync(path.join(root(), 'copy-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** The context of the data in a folder. */
export async function openArchive(folder: string): Promise<Context> {
  return openContext(readConfig({ DATA_DIR: folder, CLOSE_AFTER: '9999d' }, {}), openLog('silent'));
}

const made = new Map<number, Promise<Archive>>();

async function make(days: number): Promise<Archive> {
  const folder = path.join(root(), `${String(days)}-days`);
  const files = writeFiles(path.join(folder, 'copy'), days);
  const start = performance.now();
  await run(process.execPath, [PROGRAM, 'import', '--publish', ...files], {
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
    maxBuffer: 1e9,
  });
  return { folder, importedInMs: performance.now() - start };
}

const run = promisify(execFile);

function writeFiles(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  return listDays(count).map((day) => {
    const file = path.join(folder, `${day}.txt`);
    writeFileSync(file, writeDay(day));
    return file;
  });
}

let folderOfRun: string | undefined;

function root(): string {
  if (folderOfRun !== undefined) return folderOfRun;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  folderOfRun = folder;
  return folder;
}
