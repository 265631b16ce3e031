/** What the desk sees of revisions: who wrote an update, and which texts it went through. */
import { sql } from 'kysely';
import type { Instant } from '../domain/calendar.ts';
import type { RevisionKind } from '../domain/revision.ts';
import { isRecord, isText } from './engine/json.ts';
import type { Db } from './schema.ts';
import type { Subject } from './subject.ts';

/** The texts of a revision, and who made it when and why. */
export interface TextRevision {
  readonly revision: number;
  readonly at: Instant;
  /** Account id; null for the command line. */
  readonly author: string | null;
  readonly kind: RevisionKind;
  readonly note: string | null;
  /** The title of an entry, the headline of an update; empty where there is none. */
  readonly heading: string;
  /** Markdown: the original entry, or the text of an update. */
  readonly body: string;
  /** Markdown: where things stood; empty for an update. */
  readonly latest: string;
}

/** The account that wrote an update first; null where none did. */
export async function findAuthor(db: Db, updateId: string): Promise<string | null> {
  const row = await db
    .selectFrom('revisions')
    .innerJoin('updates', (join) =>
      join.onRef('updates.entry_id', '=', 'revisions.entry_id').on('updates.id', '=', updateId),
    )
    .select('revisions.author')
    .where(sql`coalesce(update_id, '')`, '=', updateId)
    .where('revisions.revision', '=', 1)
    .executeTakeFirst();
  return row?.author ?? null;
}

/** The revisions of an entry's own texts (updateId null) or of an update, newest first. */
export async function listRevisions(
  db: Db,
  { entryId, updateId }: Subject,
  limit: number,
): Promise<readonly TextRevision[]> {
  const rows = await db
    .selectFrom('revisions')
    .select(['revision', 'at', 'author', 'kind', 'note', 'snapshot'])
    .where('entry_id', '=', entryId)
    .where(sql`coalesce(update_id, '')`, '=', updateId ?? '')
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ snapshot, ...row }) => ({ ...row, ...textsOf(snapshot) }));
}

function textsOf(snapshot: string): Pick<TextRevision, 'heading' | 'body' | 'latest'> {
  const state: unknown = JSON.parse(snapshot);
  if (!isRecord(state)) return { heading: '', body: '', latest: '' };
  const latest = isRecord(state['latest']) ? state['latest']['body'] : '';
  return {
    heading: text(state['title'] ?? state['headline']),
    body: text(state['originalEntry'] ?? state['body']),
    latest: text(latest),
  };
}

function text(value: unknown): string {
  return isText(value) ? value : '';
}
