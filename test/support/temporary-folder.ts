/** Where a test run keeps its files: in memory where the machine has room for them there. Databases wait for the disk after
 *  every write, which is right for them and a third of a test run. */
import { access, chmod, constants, mkdtemp, rm, statfs } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Makes the folder, for this process and all that it starts; a TMPDIR that is set already stays, and holds it. */
export async function makeTemporaryFolder(): Promise<void> {
  const isOpen = process.env['TMPDIR'] === undefined && (await hasRoom(IN_MEMORY));
  folder = await mkdtemp(path.join(isOpen ? IN_MEMORY : os.tmpdir(), 'dateline-tests-'));
  // PostgreSQL runs as somebody else where the tests run as root.
  await chmod(folder, 0o711);
  process.env['TMPDIR'] = folder;
}

/** Removes it. */
export async function removeTemporaryFolder(): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}

const IN_MEMORY = '/dev/shm';
const ROOM_BYTES = 2_000_000_000;

let folder: string | undefined;

async function hasRoom(place: string): Promise<boolean> {
  try {
    await access(place, constants.W_OK);
    const { bavail, bsize } = await statfs(place);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}
