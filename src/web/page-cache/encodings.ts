/** Content codings: RFC 9110, 8.4 and 12.5.3. */
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The best first, where a client likes all of them as much. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The codings that a client takes, the one it likes best first. `identity` is left out only where it is refused and
 *  something else is taken.
 *  @param header  Accept-Encoding; undefined: the client takes what comes, and is spared surprises */
export function encodingsFor(header = ''): readonly Encoding[] {
  const known = read.get(header);
  if (known) return known;
  const taken = readHeader(header);
  read.set(header, taken);
  return taken;
}

/** Clients send a handful of different headers. */
const read = new LRUCache<string, readonly Encoding[]>({ max: 500 });

const IDENTITY: readonly Encoding[] = ['identity'];

function readHeader(header: string): readonly Encoding[] {
  if (header === '') return IDENTITY;
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } });
  const listTaken: ListTaken = negotiator.encodings.bind(negotiator);
  const taken = listTaken(ENCODINGS, { preferred: ENCODINGS }).filter(isEncoding);
  return taken.length === 0 ? IDENTITY : taken;
}

/** The package's types do not know of the second parameter. */
type ListTaken = (
  available: readonly string[],
  options: { readonly preferred: readonly string[] },
) => readonly string[];

function isEncoding(name: string): name is Encoding {
  return ENCODINGS.some((encoding) => encoding === name);
}

/** Compresses on another thread.
 *  @param effort  `often`: a page, which is compressed anew with each change. `once`: what never changes */
export async function compress(
  body: Buffer,
  encoding: Exclude<Encoding, 'identity'>,
  effort: 'often' | 'once',
): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return brotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: effort === 'once' ? 11 : 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          [constants.BROTLI_PARAM_LGWIN]: windowBits(body.length),
        },
      });
    case 'gzip':
      return zip(body, { level: effort === 'once' ? 9 : 6 });
  }
}

/** Of a window that holds the whole body: by itself the encoder sets 8 MB aside, which takes longer than to compress a page
 *  and has V8 collect its garbage.
 *  @returns the base-2 logarithm of the window's size. RFC 7932, 9.1 */
function windowBits(length: number): number {
  const { BROTLI_MIN_WINDOW_BITS, BROTLI_DEFAULT_WINDOW } = constants;
  const whole = Math.ceil(Math.log2(length + WINDOW_GAP));
  return Math.min(Math.max(whole, BROTLI_MIN_WINDOW_BITS), BROTLI_DEFAULT_WINDOW);
}

/** Bytes of a window that the format keeps to itself. */
const WINDOW_GAP = 16;

/** What was compressed, as it was. */
export async function decompress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return unbrotli(body);
    case 'gzip':
      return unzip(body);
    case 'identity':
      return body;
  }
}

const unbrotli: (body: Buffer) => Promise<Buffer> = promisify(brotliDecompress);
const unzip: (body: Buffer) => Promise<Buffer> = promisify(gunzip);
const brotli = promisify(brotliCompress);
const zip: (body: Buffer, options: { readonly level: number }) => Promise<Buffer> = promisify(gzip);
