/** The files of the sample, which lie beside the program. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = path.join(import.meta.dirname, '../../../sample');

/** The names of the files in a folder of sample/. */
export function listSampleFiles(folder: string): Promise<string[]> {
  return readdir(path.join(FOLDER, folder));
}

/** The bytes of one of them.
 *  @param name  `varnmouth-daily/2026-03-04.txt`, `media/media.json` */
export function readSampleFile(name: string): Promise<Uint8Array> {
  return readFile(path.join(FOLDER, name));
}
