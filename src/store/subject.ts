/** Subjects: what references, search rows and revisions belong to. */

/** An entry itself (updateId null) or one of its updates. */
export interface Subject {
  readonly entryId: string;
  readonly updateId: string | null;
}

/** A subject's columns. */
export function subjectColumns({ entryId, updateId }: Subject): {
  subject_id: string;
  entry_id: string;
  update_id: string | null;
} {
  return { subject_id: updateId ?? entryId, entry_id: entryId, update_id: updateId };
}
