/** The files of pictures: what every place that keeps them does. */
import { ValidationError } from '../../domain/errors.ts';

/** A place that keeps the files of pictures. A file never changes under its name. */
export interface MediaFiles {
  /** Stores a file whole or not at all; one of that name is replaced.
   *  @param name  a bare file name: `0190...-800.webp`
   *  @throws ValidationError no file can have that name.  @throws UnavailableError it cannot be written */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a file; undefined where there is none.
   *  @throws UnavailableError it cannot be told, or not within seconds */
  read(name: string): Promise<Buffer | undefined>;
  /** Removes a file; where there is none, nothing happens.
   *  @throws ValidationError no file can have that name.  @throws UnavailableError it cannot be removed */
  remove(name: string): Promise<void>;
}

/** Whether a file can have that name: letters, digits, hyphens, and dots that do not begin it. Such a name leaves no
 *  folder and needs no escaping in a URL. */
export function isFileName(name: string): boolean {
  return /^[a-z0-9-][a-z0-9.-]{0,150}$/i.test(name);
}

/** Demands such a name.
 *  @throws ValidationError it is none */
export function demandFileName(name: string): void {
  if (isFileName(name)) return;
  throw new ValidationError(
    `A picture cannot be stored as "${name}": letters, digits, hyphens and dots only.`,
  );
}
