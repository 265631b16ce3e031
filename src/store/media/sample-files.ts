/** The files of the sample series, which lie beside the program. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = path.join(import.meta.dirname, '../../../sample');

/** The names of the files and folders in sample/. */
export function listSampleFiles(): Promise<string[]> {
  return readdir(FOLDER);
}

/** The bytes of one of them.
 *  @param name  `2026-03-04.txt`, `media/media.json` */
export function readSampleFile(name: string): Promise<Uint8Array> {
  return readFile(path.join(FOLDER, name));
}
