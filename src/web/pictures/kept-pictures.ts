/** Files of pictures in memory, those asked for last: on a breaking day thousands ask for the same few. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../services/context.ts';

export interface KeptPicture {
  readonly bytes: Buffer;
  /** Quoted, for use as an ETag. */
  readonly etag: string;
}

export interface KeptPictures {
  /** The file of a name, read once however many ask for it meanwhile; undefined where there is none.
   *  @throws UnavailableError it cannot be told */
  readonly find: (name: string) => Promise<KeptPicture | undefined>;
}

/** Keeps what is read of a place. */
export function keepPictures(media: Context['media']): KeptPictures {
  const kept = new LRUCache<string, KeptPicture>({
    maxSize: KEPT_MAX_BYTES,
    sizeCalculation: ({ bytes }) => bytes.length + ENTRY_BYTES,
    fetchMethod: async (name) => {
      const bytes = await media.read(name);
      return bytes && { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
    },
  });
  return { find: (name) => kept.fetch(name) };
}

/** A day of fifteen photos has some 15 MB in all widths and formats. */
const KEPT_MAX_BYTES = 32 * 1024 * 1024;

/** What an entry takes beside its bytes. */
const ENTRY_BYTES = 500;
