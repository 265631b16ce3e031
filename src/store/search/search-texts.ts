/** The texts that readers can search. */
import type { Insertable } from 'kysely';
import type { Day, Instant } from '../../domain/calendar.ts';
import { prepareInsert } from '../engine/inserts.ts';
import type { Db, SearchTable } from '../schema.ts';
import { type Subject, subjectColumns } from '../subject.ts';

/** What is searched of an entry or update, as plain text, and where it stands among the others. */
export interface SearchText extends Subject {
  readonly seriesId: string;
  /** The entry's. */
  readonly day: Day;
  readonly postedAt: Instant;
  /** The title or headline; empty without one. */
  readonly heading: string;
  readonly body: string;
  /** Those of heading and body, as foldWords gives them. */
  readonly words: string;
}

/** Makes these texts, and no earlier ones, what their subjects are found by. */
export async function putSearchTexts(db: Db, texts: readonly SearchText[]): Promise<void> {
  await putRows(db, texts.toSorted(byTime).map(searchRow));
}

const putRows = prepareInsert((db, rows: readonly Required<Insertable<SearchTable>>[]) =>
  db
    .insertInto('search')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('subject_id').doUpdateSet((eb) => ({
        posted_at: eb.ref('excluded.posted_at'),
        heading: eb.ref('excluded.heading'),
        body: eb.ref('excluded.body'),
        words: eb.ref('excluded.words'),
      })),
    ),
);

/** Makes a subject found no more; nothing happens when it was not. */
export async function removeSearchText(db: Db, subject: Subject): Promise<void> {
  await db
    .deleteFrom('search')
    .where('subject_id', '=', subject.updateId ?? subject.entryId)
    .execute();
}

/** SQLite's index numbers texts by their time. It gathers what comes in the order of the numbers, and writes out all it
 *  has gathered when a lower one comes. */
function byTime(one: SearchText, other: SearchText): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.postedAt !== other.postedAt) return one.postedAt < other.postedAt ? -1 : 1;
  return 0;
}

function searchRow({ seriesId, day, postedAt, heading, body, words, ...subject }: SearchText) {
  return {
    ...subjectColumns(subject),
    ...{ series_id: seriesId, day, posted_at: postedAt, heading, body, words },
  };
}
