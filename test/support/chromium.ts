/** Where the Chromium for browser tests is. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** A Chromium and the environment it needs to run. */
export interface Chromium {
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Finds the Chromium that CHROMIUM_PATH names, else an installed one, else the one of @sparticuz/chromium.
 *  @throws Error where CHROMIUM_PATH names no file */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return { file: existing(named), env: {} };
  const installed = USUAL_PLACES.find((file) => existsSync(file));
  return installed === undefined ? packagedChromium() : { file: installed, env: {} };
}

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const CACHE = path.join(import.meta.dirname, '../../node_modules/.cache');
const UNPACKED = path.join(CACHE, 'chromium');
const UNPACK = path.join(import.meta.dirname, 'unpack-chromium.ts');

const run = promisify(execFile);

function existing(file: string): string {
  if (existsSync(file)) return file;
  throw new Error(`CHROMIUM_PATH names ${file}, which does not exist: correct it or unset it.`);
}

async function packagedChromium(): Promise<Chromium> {
  if (!existsSync(UNPACKED)) await unpack();
  const file = path.join(UNPACKED, 'chromium');
  return { file, env: { ...(await librariesFor(file)), ...fonts() } };
}

/** Test files run side by side: each unpacks in a folder of its own, and the first to finish is kept. */
async function unpack(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const own = await mkdtemp(`${UNPACKED}-`);
  // The package unpacks into the folder for temporary files, and its libraries only where it takes itself to be
  // on AWS; Jest hides our process.env from it: so a process of its own.
  const env = { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await run(process.execPath, [UNPACK], { env });
  await rename(own, UNPACKED).catch(() => rm(own, { recursive: true }));
}

/** The libraries that come with the package, where the machine lacks some (libnss3 is the usual one). */
async function librariesFor(file: string): Promise<Record<string, string>> {
  const listed = await run('ldd', [file]).catch(() => ({ stdout: 'not found' }));
  return listed.stdout.includes('not found') ? { LD_LIBRARY_PATH: path.join(UNPACKED, 'al2023/lib') } : {};
}

function fonts(): Record<string, string> {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(UNPACKED, 'fonts') };
}
