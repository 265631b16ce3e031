/** Which texts name which pictures, and so whether readers may see a picture. */
import { type Insertable, sql } from 'kysely';
import { prepareInsert } from '../engine/inserts.ts';
import type { Db, MediaUsesTable } from '../schema.ts';
import { type Subject, subjectColumns } from '../subject.ts';
import { PUBLISHED } from '../visible.ts';

/** A subject with the ids of the pictures that its texts name; one named twice may be there twice. */
export interface PicturedSubject extends Subject {
  readonly mediaIds: readonly string[];
}

/** Notes the pictures that a subject names, and no others. */
export async function replaceMediaUses(db: Db, subject: PicturedSubject): Promise<void> {
  const { subject_id } = subjectColumns(subject);
  await db.deleteFrom('media_uses').where('subject_id', '=', subject_id).execute();
  await insertMediaUses(db, [subject]);
}

/** Notes the pictures of subjects that have none noted. */
export async function insertMediaUses(db: Db, subjects: readonly PicturedSubject[]): Promise<void> {
  const rows = subjects.flatMap(({ mediaIds, ...subject }) =>
    [...new Set(mediaIds)].map((media_id) => ({ ...subjectColumns(subject), media_id })),
  );
  await insertRows(db, rows);
}

const insertRows = prepareInsert((db, rows: readonly Required<Insertable<MediaUsesTable>>[]) =>
  db.insertInto('media_uses').values(rows),
);

/** Whether a picture is withheld: a withdrawn update names it, and no text that readers can see. */
export async function isWithheld(db: Db, mediaId: string): Promise<boolean> {
  const row = await db
    .selectFrom('media')
    .select('id')
    .where('id', '=', mediaId)
    .where((eb) => eb.not(eb.exists(selectVisibleUses(db))))
    .where((eb) => eb.exists(selectWithdrawnUses(db)))
    .executeTakeFirst();
  return row !== undefined;
}

const OF_THE_PICTURE = sql.ref<string>('media.id');

function selectVisibleUses(db: Db) {
  return db
    .selectFrom('media_uses')
    .innerJoin('entries', 'entries.id', 'media_uses.entry_id')
    .leftJoin('updates', 'updates.id', 'media_uses.update_id')
    .select('media_uses.subject_id')
    .where('media_uses.media_id', '=', OF_THE_PICTURE)
    .where('entries.status', '=', PUBLISHED)
    .where((eb) => eb.or([eb('media_uses.update_id', 'is', null), eb('updates.status', '=', PUBLISHED)]));
}

function selectWithdrawnUses(db: Db) {
  return db
    .selectFrom('media_uses')
    .innerJoin('updates', 'updates.id', 'media_uses.update_id')
    .select('media_uses.subject_id')
    .where('media_uses.media_id', '=', OF_THE_PICTURE)
    .where('updates.status', '=', 'withdrawn');
}
