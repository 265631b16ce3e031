/** Share pictures as files: drawn when first asked for, one at a time, once for each version. */
import { LRUCache } from 'lru-cache';
import type { SharePicture } from '../../domain/share-picture.ts';
import { BusyError } from '../http-errors.ts';

/** Gives the PNG of a picture. The same version always means the same picture.
 *  @throws BusyError as many as may wait are waiting already */
export type OpenSharePicture = (version: string, picture: SharePicture) => Promise<Buffer>;

interface Bounds {
  /** Of pictures kept in memory, all together. */
  readonly keptBytes?: number;
  /** Versions being drawn or waiting for it. */
  readonly waiting?: number;
}

/** @param draw  makes the PNG, in a tenth of a second of one core */
export function createSharePictures(
  draw: (picture: SharePicture) => Promise<Buffer>,
  { keptBytes = 16_000_000, waiting = 20 }: Bounds = {},
): OpenSharePicture {
  const kept = new LRUCache<string, Buffer>({ maxSize: keptBytes, sizeCalculation: ({ length }) => length });
  const underWay = new Map<string, Promise<Buffer>>();
  let turn: Promise<unknown> = Promise.resolve();

  const start = (version: string, picture: SharePicture): Promise<Buffer> => {
    if (underWay.size >= waiting)
      throw new BusyError('Too many share pictures are being drawn: try again later.');
    const drawing = turn
      .then(() => draw(picture))
      .then((bytes) => {
        kept.set(version, bytes);
        return bytes;
      })
      .finally(() => underWay.delete(version));
    underWay.set(version, drawing);
    turn = drawing.catch(() => undefined);
    return drawing;
  };

  return async (version, picture) => kept.get(version) ?? underWay.get(version) ?? start(version, picture);
}
