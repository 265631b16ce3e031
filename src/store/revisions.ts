/** Revisions: every state an entry or update was stored in. Written once, never changed. */
import { type Insertable, sql } from 'kysely';
import type { Instant } from '../domain/calendar.ts';
import type { Entry } from '../domain/entry.ts';
import type { Correction, CorrectionKind, RevisionKind } from '../domain/revision.ts';
import type { Update } from '../domain/update.ts';
import { prepareInsert } from './engine/inserts.ts';
import { keepQuery } from './engine/kept-queries.ts';
import type { Db, RevisionsTable } from './schema.ts';
import type { Subject } from './subject.ts';

/** More notes than a page can carry. */
const CORRECTIONS_MAX = 1000;

export interface Revision extends Subject {
  readonly id: string;
  readonly revision: number;
  readonly at: Instant;
  /** Account id; null for a change made by the command line. */
  readonly author: string | null;
  readonly kind: RevisionKind;
  /** What readers are told; required for a correction, an addition and a retraction. */
  readonly note: string | null;
  /** The state as stored at this revision. */
  readonly snapshot: Entry | Update;
}

/** A correction with the update it is of; null for the entry's own texts. */
export interface StoredCorrection extends Correction, Subject {}

/** Stores a revision. The database refuses the same revision of an entry or update twice. */
export async function insertRevision(db: Db, revision: Revision): Promise<void> {
  await insertRevisions(db, [revision]);
}

/** Stores many revisions. */
export async function insertRevisions(db: Db, revisions: readonly Revision[]): Promise<void> {
  const rows = revisions.map(({ entryId, updateId, snapshot, ...revision }) => ({
    ...revision,
    entry_id: entryId,
    update_id: updateId,
    snapshot: JSON.stringify(snapshot),
  }));
  await insertRows(db, rows);
}

const insertRows = prepareInsert((db, rows: readonly Required<Insertable<RevisionsTable>>[]) =>
  db.insertInto('revisions').values(rows),
);

/** The public corrections of entries and their published updates, newest first. A withdrawn update keeps none. */
export async function listCorrections(
  db: Db,
  entryIds: readonly string[],
): Promise<readonly StoredCorrection[]> {
  if (entryIds.length === 0) return [];
  const rows = await askCorrections(db, {}, entryIds);
  return rows.map((row) => ({ ...row, note: row.note ?? '' }));
}

const askCorrections = keepQuery((db, _slot, entryIds) =>
  db
    .selectFrom('revisions')
    .leftJoin('updates', 'updates.id', 'revisions.update_id')
    .select([
      'revisions.entry_id as entryId',
      'revisions.update_id as updateId',
      'revisions.kind',
      'revisions.note',
      'revisions.at',
    ])
    .where('revisions.entry_id', 'in', entryIds)
    .where('revisions.kind', 'in', PUBLIC_KINDS)
    .where((eb) => eb.or([eb('revisions.update_id', 'is', null), eb('updates.status', '=', 'published')]))
    .orderBy('revisions.at', 'desc')
    .orderBy('revisions.id', 'desc')
    .limit(CORRECTIONS_MAX * entryIds.length)
    .$narrowType<{ kind: CorrectionKind }>(),
);

/** Which of these entries, or their updates, had public corrections. */
export async function findEntriesWithCorrections(
  db: Db,
  entryIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (entryIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('revisions')
    .select('entry_id')
    .distinct()
    .where('entry_id', 'in', entryIds)
    .where('kind', 'in', PUBLIC_KINDS)
    .orderBy('entry_id')
    .limit(entryIds.length)
    .execute();
  return new Set(rows.map(({ entry_id }) => entry_id));
}

/** A literal, so that the partial index on public corrections serves. */
const PUBLIC_KINDS = sql<CorrectionKind>`('correction', 'addition', 'retraction')`;
