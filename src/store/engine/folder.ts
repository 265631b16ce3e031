/** Making folders at the start. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './failures.ts';

/** Makes a folder with those above it, where they are missing. One step at a time: Node's own recursive way never
 *  comes back from places that cannot hold folders, such as /proc.
 *  @throws the system's error when it cannot be made, or a file stands in its place */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (isFolder(folder)) return;
    const parent = path.dirname(folder);
    if (codeOf(error) !== 'ENOENT' || isFolder(parent)) throw error;
    makeFolder(parent);
    makeFolder(folder);
  }
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
