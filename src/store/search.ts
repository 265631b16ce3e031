/** The texts that readers can search. */
import { inBatches } from './engine/batches.ts';
import type { Db } from './schema.ts';
import { type Subject, subjectColumns } from './subject.ts';

/** What is searched of a published entry or update, as plain text. */
export interface SearchText extends Subject {
  /** The title or headline; empty without one. */
  readonly heading: string;
  readonly body: string;
}

/** Makes these texts, and no earlier ones, what their subjects are found by. */
export async function putSearchTexts(db: Db, texts: readonly SearchText[]): Promise<void> {
  const rows = texts.map(({ heading, body, ...subject }) => ({ ...subjectColumns(subject), heading, body }));
  await inBatches(rows, (batch) =>
    db
      .insertInto('search')
      .values(batch)
      .onConflict((conflict) =>
        conflict.column('subject_id').doUpdateSet((eb) => ({
          heading: eb.ref('excluded.heading'),
          body: eb.ref('excluded.body'),
        })),
      )
      .execute(),
  );
}

/** Makes a subject found no more; nothing happens when it was not. */
export async function removeSearchText(db: Db, subject: Subject): Promise<void> {
  await db
    .deleteFrom('search')
    .where('subject_id', '=', subject.updateId ?? subject.entryId)
    .execute();
}
