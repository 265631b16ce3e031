/** Pictures in the database. Their files: media-files. */
import { type Media, PICTURE_TYPES, type PictureVariant } from '../../domain/media.ts';
import { isRecord, isText, parseList } from '../engine/json.ts';
import type { Db } from '../schema.ts';

/** Stores a picture.
 *  @param sha256  of the bytes that came in, in hex */
export async function insertMedia(db: Db, media: Media, sha256: string): Promise<void> {
  const { id, width, height, variants, createdAt } = media;
  await db
    .insertInto('media')
    .values({ id, width, height, variants: JSON.stringify(variants), sha256, created_at: createdAt })
    .execute();
}

/** The pictures of those ids by id; ids without one are left out. */
export async function listMedia(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Media>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('media')
    .select(['id', 'width', 'height', 'variants', 'created_at'])
    .where('id', 'in', ids)
    .orderBy('id')
    .limit(ids.length)
    .execute();
  return new Map(
    rows.map(({ id, width, height, variants, created_at }) => [
      id,
      { id, width, height, variants: parseList(variants, isVariant), createdAt: created_at },
    ]),
  );
}

function isVariant(value: unknown): value is PictureVariant {
  return (
    isRecord(value) &&
    PICTURE_TYPES.some((type) => type === value['type']) &&
    typeof value['width'] === 'number' &&
    typeof value['height'] === 'number' &&
    isText(value['file'])
  );
}
