/** References as an entry or update holds them. They resolve when read: reference-lists. */
import type { Insertable } from 'kysely';
import type { Reference } from '../../domain/references/reference.ts';
import { prepareInsert } from '../engine/inserts.ts';
import type { Db, ReferencesTable } from '../schema.ts';
import { type Subject, subjectColumns } from '../subject.ts';

/** Gives a subject these references, in the order of its text, and no others. */
export async function replaceReferences(
  db: Db,
  subject: Subject,
  references: readonly Reference[],
): Promise<void> {
  await replaceReferencesOfEach(db, [{ ...subject, references }]);
}

/** A subject with its references in the order of its text. */
export interface ReferringSubject extends Subject {
  readonly references: readonly Reference[];
}

/** Gives each of some subjects its references and no others.
 *  @param subjects  at most a few hundred */
export async function replaceReferencesOfEach(db: Db, subjects: readonly ReferringSubject[]): Promise<void> {
  const ids = subjects.map(({ entryId, updateId }) => updateId ?? entryId);
  if (ids.length > 0) await db.deleteFrom('references').where('subject_id', 'in', ids).execute();
  await insertReferences(db, subjects);
}

/** Stores the references of subjects that have none stored. */
export async function insertReferences(db: Db, subjects: readonly ReferringSubject[]): Promise<void> {
  const rows = subjects.flatMap((subject) =>
    subject.references.map((reference, position) => ({
      ...subjectColumns(subject),
      position,
      ...referenceColumns(reference),
    })),
  );
  await insertRows(db, rows);
}

type ReferenceRow = Required<Insertable<ReferencesTable>>;

const insertRows = prepareInsert((db, rows: readonly ReferenceRow[]) =>
  db.insertInto('references').values(rows),
);

type ReferenceColumns = Omit<ReferenceRow, 'subject_id' | 'entry_id' | 'update_id' | 'position'>;

function referenceColumns(reference: Reference): ReferenceColumns {
  const { kind, text } = reference;
  const none = { title: null, url: null, target_series: null, target_day: null, target_stamp: null };
  switch (reference.kind) {
    case 'entry':
      return {
        ...{ ...none, kind, text },
        title: reference.title,
        target_series: reference.series,
        target_day: reference.day,
        year_guessed: reference.isYearGuessed ? 1 : 0,
      };
    case 'update':
      return { ...none, kind, text, target_stamp: reference.stamp, year_guessed: 0 };
    case 'external':
      return { ...none, kind, text, title: reference.title, url: reference.url, year_guessed: 0 };
  }
}
