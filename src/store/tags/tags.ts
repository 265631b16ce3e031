/** The tags that entries and updates are found by. Their labels stand in the rows of entries and updates. */
import type { Insertable } from 'kysely';
import type { Instant } from '../../domain/calendar.ts';
import { tagOf } from '../../domain/tag.ts';
import { prepareInsert } from '../engine/inserts.ts';
import type { Db, TagsTable } from '../schema.ts';

/** An entry (updateId null) or an update with the labels of its tags. */
export interface TaggedSubject {
  readonly entryId: string;
  readonly updateId: string | null;
  readonly postedAt: Instant;
  readonly tags: readonly string[];
}

/** Makes a subject found by its tags and by no others. Entries and updates do this when they are stored. */
export async function replaceTags(db: Db, subject: TaggedSubject): Promise<void> {
  await db
    .deleteFrom('tags')
    .where('subject_id', '=', subject.updateId ?? subject.entryId)
    .execute();
  await insertTags(db, [subject]);
}

/** Makes subjects that have no tags stored found by theirs. */
export async function insertTags(db: Db, subjects: readonly TaggedSubject[]): Promise<void> {
  await insertRows(db, subjects.flatMap(tagRows));
}

const insertRows = prepareInsert((db, rows: readonly Required<Insertable<TagsTable>>[]) =>
  db.insertInto('tags').values(rows),
);

function tagRows({ entryId, updateId, postedAt, tags }: TaggedSubject) {
  const distinct = new Set(tags.map(tagOf).filter((tag) => tag !== ''));
  return [...distinct].map((tag) => ({
    tag,
    subject_id: updateId ?? entryId,
    entry_id: entryId,
    update_id: updateId,
    posted_at: postedAt,
  }));
}
