import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from '@jest/globals';

const DRAW = path.join(import.meta.dirname, '../../support/run-share-picture-text.ts');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-fonts-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Pixels of each text, on a machine without any font. */
async function measure(...texts: string[]): Promise<number[]> {
  const settings = path.join(folder, 'fonts.conf');
  await writeFile(settings, '<?xml version="1.0"?><fontconfig></fontconfig>');
  const env = { FONTCONFIG_FILE: settings, FONTCONFIG_PATH: '', HOME: folder };
  const { stdout } = await promisify(execFile)(process.execPath, [DRAW, ...texts], { env });
  return stdout.trim().split('\n').map(Number);
}

it('texts need no font of the machine: letters have their own widths, and those of Arabic are joined', async () => {
  const [i = 0, w = 0, alone = 0, joined = 0] = await measure('iiii', 'WWWW', 'ب', 'بببب');
  // The boxes that stand for missing letters are all of one width, and side by side.
  expect(i * 2).toBeLessThan(w);
  expect(joined).toBeLessThan(alone * 3);
});
