/** A day as editors see it: what readers see, and what they do not see yet. */
import { type Actor, demandMayWrite, mayEdit, mayRevise } from '../../domain/account.ts';
import { addDays, type Day } from '../../domain/calendar.ts';
import type { EntryStatus } from '../../domain/entry.ts';
import type { Update } from '../../domain/update.ts';
import { listAccountNames } from '../../store/accounts/accounts.ts';
import { findEntry } from '../../store/entries/entries.ts';
import { listRevisions, type TextRevision } from '../../store/revision-lists.ts';
import { listAuthors } from '../../store/updates/desk-updates.ts';
import { listUpdates } from '../../store/updates/updates.ts';
import type { Context } from '../context.ts';
import { getEntry } from '../entries/get-entry.ts';
import { type EntryPage, readPage } from '../reader/read-entry.ts';
import { inSnapshot } from '../transaction.ts';

export interface DeskEntry {
  /** The day's page, whatever the entry's status. */
  readonly page: EntryPage;
  /** Updates that readers do not see yet, newest stamp first. */
  readonly drafts: readonly Update[];
  /** Ids of the updates this account may change. */
  readonly revisable: ReadonlySet<string>;
  readonly mayEdit: boolean;
  /** What this account signed its newest update of the day with: null for nothing, undefined where it wrote none. */
  readonly lastByline: string | null | undefined;
  /** The entry of the day after; null where there is none. */
  readonly nextDay: { readonly day: Day; readonly status: EntryStatus } | null;
}

/** Reads a day for somebody who may write in its series.
 *  @throws NotFoundError no such entry.  @throws ForbiddenError not this account's series */
export async function readDeskEntry(
  context: Context,
  slug: string,
  day: Day,
  actor: Actor,
): Promise<DeskEntry> {
  return inSnapshot(context, async (db) => {
    const found = await getEntry(db, slug, day);
    const { series, entry } = found;
    demandMayWrite(actor, series.id);
    const page = await readPage(db, found);
    const drafts = await listUpdates(db, entry.id, ['draft', 'scheduled']);
    const authors = await listAuthors(db, entry.id);
    const all = [...page.updates, ...drafts];
    const written = all.filter(({ id }) => actor !== null && authors.get(id) === actor.id);
    const own = all.filter(({ id }) =>
      mayRevise(actor, { seriesId: series.id, author: authors.get(id) ?? null }),
    );
    const next = await findEntry(db, series.id, addDays(day, 1));
    return {
      page,
      drafts,
      revisable: new Set(own.map(({ id }) => id)),
      mayEdit: mayEdit(actor, series.id),
      lastByline: written.toSorted((one, other) => (one.id < other.id ? 1 : -1))[0]?.byline,
      nextDay: next ? { day: next.day, status: next.status } : null,
    };
  });
}

/** A revision with the name of who made it; null for the command line. */
export interface NamedRevision extends TextRevision {
  readonly authorName: string | null;
}

const REVISIONS_MAX = 200;

/** The revisions of an entry's own texts, newest first; at most 200.
 *  @throws NotFoundError no such entry.  @throws ForbiddenError not this account's series */
export async function listEntryRevisions(
  { db }: Context,
  slug: string,
  day: Day,
  actor: Actor,
): Promise<readonly NamedRevision[]> {
  const { series, entry } = await getEntry(db.reader, slug, day);
  demandMayWrite(actor, series.id);
  const subject = { entryId: entry.id, updateId: null };
  return withNames(db.reader, await listRevisions(db.reader, subject, REVISIONS_MAX));
}

/** Gives revisions the names of their authors. */
export async function withNames(
  db: Context['db']['reader'],
  revisions: readonly TextRevision[],
): Promise<readonly NamedRevision[]> {
  const names = await listAccountNames(db);
  return revisions.map((revision) => ({
    ...revision,
    authorName: revision.author === null ? null : (names.get(revision.author) ?? null),
  }));
}
