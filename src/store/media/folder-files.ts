/** The files of pictures in a folder of this machine. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { UnavailableError } from '../../domain/errors.ts';
import { codeOf } from '../engine/failures.ts';
import { demandFileName, isFileName, type MediaFiles } from './media-files.ts';

/** @param folder  is made at the first write */
export function openFolderFiles(folder: string): MediaFiles {
  return {
    async write(name, bytes) {
      demandFileName(name);
      await writeWhole(path.join(folder, name), bytes);
    },
    async read(name) {
      return isFileName(name) ? readIfThere(path.join(folder, name)) : undefined;
    },
    async remove(name) {
      demandFileName(name);
      await removeIfThere(path.join(folder, name));
    },
  };
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new UnavailableError(`The picture ${file} cannot be read. Make sure that it can be.`, {
      cause: error,
    });
  }
}

async function removeIfThere(file: string): Promise<void> {
  try {
    await rm(file, { force: true });
  } catch (error) {
    throw new UnavailableError(
      `The picture ${file} cannot be removed. Make sure that its folder can be written to.`,
      { cause: error },
    );
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
    throw new UnavailableError(
      `The picture ${file} cannot be written. Make sure that its folder can be written to.`,
      { cause: error },
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
