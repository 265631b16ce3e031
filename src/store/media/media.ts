/** Pictures in the database. Their files: media-files. */
import type { Selectable } from 'kysely';
import { type Media, PICTURE_TYPES, type PictureVariant } from '../../domain/media.ts';
import { isRecord, isText, parseList } from '../engine/json.ts';
import type { Db, MediaTable } from '../schema.ts';

/** Stores a picture, unless one of the same bytes is there.
 *  @param sha256  of the bytes that came in, in hex
 *  @returns false where nothing was stored */
export async function insertMedia(db: Db, media: Media, sha256: string): Promise<boolean> {
  const { id, width, height, variants, createdAt } = media;
  const stored = await db
    .insertInto('media')
    .values({ id, width, height, variants: JSON.stringify(variants), sha256, created_at: createdAt })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .executeTakeFirst();
  return stored.numInsertedOrUpdatedRows === 1n;
}

/** The picture whose bytes, as they came in, had that SHA-256 in hex; undefined when there is none. */
export async function findMediaBySha256(db: Db, sha256: string): Promise<Media | undefined> {
  const row = await db.selectFrom('media').select(COLUMNS).where('sha256', '=', sha256).executeTakeFirst();
  return row && toMedia(row);
}

/** The pictures of those ids by id; ids without one are left out. */
export async function listMedia(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Media>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('media')
    .select(COLUMNS)
    .where('id', 'in', ids)
    .orderBy('id')
    .limit(ids.length)
    .execute();
  return new Map(rows.map((row) => [row.id, toMedia(row)]));
}

const COLUMNS = ['id', 'width', 'height', 'variants', 'created_at'] as const;

function toMedia({
  created_at,
  variants,
  ...row
}: Pick<Selectable<MediaTable>, (typeof COLUMNS)[number]>): Media {
  return { ...row, variants: parseList(variants, isVariant), createdAt: created_at };
}

function isVariant(value: unknown): value is PictureVariant {
  return (
    isRecord(value) &&
    PICTURE_TYPES.some((type) => type === value['type']) &&
    typeof value['width'] === 'number' &&
    typeof value['height'] === 'number' &&
    (value['bytes'] === undefined || typeof value['bytes'] === 'number') &&
    isText(value['file'])
  );
}
