/** The files of pictures, in a folder of this machine. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DatelineError, ValidationError } from '../../domain/errors.ts';
import { codeOf } from '../engine/failures.ts';

/** One place that holds pictures' files. Another kind of place (S3) gets another MediaFiles. */
export interface MediaFiles {
  /** The folder, for serving its files. */
  readonly folder: string;
  /** Stores a file whole or not at all; one of that name is replaced.
   *  @param name  a bare file name: `0190...-800.webp`
   *  @throws ValidationError the name could lie outside the folder.  @throws DatelineError it cannot be written */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a file; undefined where there is none.
   *  @throws ValidationError the name could lie outside the folder */
  read(name: string): Promise<Buffer | undefined>;
  /** Removes a file; where there is none, nothing happens.
   *  @throws ValidationError the name could lie outside the folder */
  remove(name: string): Promise<void>;
}

/** Opens the place a MEDIA_URL names.
 *  @param url  `file:/path/to/folder` or `file:relative/folder`; the folder is made at the first write
 *  @throws ValidationError a URL of another kind */
export function openMediaFiles(url: string): MediaFiles {
  if (!url.startsWith('file:') || url === 'file:') {
    throw new ValidationError('MEDIA_URL must begin with file: and name a folder, as in file:./data/media.', {
      MEDIA_URL: 'must begin with file: and name a folder',
    });
  }
  const folder = path.resolve(url.slice('file:'.length).replace(/^\/\/(?=\/)/, ''));
  return {
    folder,
    async write(name, bytes) {
      await writeWhole(pathOf(folder, name), bytes);
    },
    async read(name) {
      return readIfThere(pathOf(folder, name));
    },
    async remove(name) {
      await rm(pathOf(folder, name), { force: true });
    },
  };
}

/** Letters, digits, hyphens, and dots that do not begin it: such a name cannot leave its folder. */
const FILE_NAME = /^[a-z0-9-][a-z0-9.-]{0,150}$/i;

function pathOf(folder: string, name: string): string {
  if (FILE_NAME.test(name)) return path.join(folder, name);
  throw new ValidationError(
    `A picture cannot be stored as "${name}": letters, digits, hyphens and dots only.`,
  );
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new DatelineError(`The picture ${file} cannot be read. Make sure that it can be.`, {
      cause: error,
    });
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  // A name of its own: two processes may write the same picture at once.
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeDurably(unfinished, bytes);
    await rename(unfinished, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new DatelineError(
      `The picture ${file} cannot be written. Make sure that its folder can be written to.`,
      {
        cause: error,
      },
    );
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Without it a power cut could take the name away, though not the bytes. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
