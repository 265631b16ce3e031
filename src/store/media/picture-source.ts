/** A picture as it came in: what it is by its bytes, whatever its name says. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PICTURE_MAX_BYTES } from '../../domain/media.ts';
import { ValidationError } from '../../domain/errors.ts';

/** Makes sure that a file may be a picture before anything reads it as one.
 *  @throws ValidationError it is empty, too large, or of a kind that is not taken */
export async function demandPictureFile(file: string): Promise<void> {
  const { sizeBytes, head } = await readHead(file);
  if (sizeBytes === 0) throw refusePicture('The file is empty: choose the picture again.');
  if (sizeBytes > PICTURE_MAX_BYTES)
    throw refusePicture('The picture is larger than 25 MB: make it smaller.');
  const type = await findType(head);
  if (!TAKEN.has(type)) throw refusePicture(REFUSED[type] ?? UNKNOWN);
}

/** The SHA-256 of a file, in hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(Buffer.from(piece));
  return hash.digest('hex');
}

/** The error that says, in one line, why a picture is not taken and what to do. */
export function refusePicture(message: string, cause?: unknown): ValidationError {
  return new ValidationError(message, { file: message }, { cause });
}

const TAKEN = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif', 'image/avif']);
const HEIC = 'HEIC pictures cannot be read here: send the picture as JPEG.';
const SVG = 'SVG pictures are not taken, since they can hold scripts: send the picture as PNG or JPEG.';
const UNKNOWN = 'The file is no picture that can be read here: send JPEG, PNG, WebP, AVIF or GIF.';
const REFUSED: Readonly<Record<string, string>> = {
  'image/heic': HEIC,
  'image/heif': HEIC,
  'image/heic-sequence': HEIC,
  'application/xml': SVG,
  'image/svg+xml': SVG,
};

async function findType(head: Uint8Array): Promise<string> {
  // Loaded for the first picture, not at the start.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(head);
  if (found) return found.mime;
  return /<svg[\s>]/i.test(Buffer.from(head).toString('latin1')) ? 'image/svg+xml' : 'unknown';
}

/** As many bytes as file-type looks at. */
const HEAD_BYTES = 4100;

async function readHead(file: string): Promise<{ readonly sizeBytes: number; readonly head: Uint8Array }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { sizeBytes: size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}
