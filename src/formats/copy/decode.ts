/** From the bytes of a file to the text of copy. */
import { CopyError } from './copy-error.ts';

/** A day of text is a hundredth of this. */
export const COPY_MAX_BYTES = 5 * 1024 * 1024;

/** The text of copy in UTF-8; a byte order mark is left out.
 *  @throws CopyError the bytes are too many, nothing but white space, not UTF-8 or no text */
export function decodeCopy(bytes: Uint8Array): string {
  if (bytes.length > COPY_MAX_BYTES)
    throw new CopyError('the file is over 5 MB: split it into a file a day.');
  const text = decodeUtf8(bytes);
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls * 10 > text.length)
    throw new CopyError('this is no text: save the copy as plain text (.txt).');
  if (text.replace(CONTROLS, '').trim() === '')
    throw new CopyError('the file is empty: there is nothing to import.');
  return text;
}

// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROLS = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g;

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CopyError('the text is not UTF-8: save it as UTF-8 and import it again.');
  }
}
