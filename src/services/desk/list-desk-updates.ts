/** Every update an account may see in the desk, by filter. */
import { type Actor, mayRevise } from '../../domain/account.ts';
import type { Series } from '../../domain/series.ts';
import type { UpdateStatus } from '../../domain/update.ts';
import { listAccountNames } from '../../store/accounts/accounts.ts';
import {
  type DeskUpdate,
  listDeskUpdates as listUpdates,
  type UpdateCursor,
} from '../../store/updates/desk-updates.ts';
import type { Context } from '../context.ts';
import { listOwnSeries } from './list-desk-entries.ts';

export interface DeskUpdatesFilter {
  /** Slug; null: all of this account's. */
  readonly series: string | null;
  readonly status: UpdateStatus | null;
  /** Words in headline or text; empty for any. */
  readonly text: string;
  readonly before: UpdateCursor | null;
}

export interface DeskUpdates {
  readonly series: readonly Series[];
  /** Newest stamp first. */
  readonly updates: readonly (DeskUpdate & {
    readonly authorName: string | null;
    readonly mayRevise: boolean;
  })[];
  /** Where the next page begins; null where this is the last. */
  readonly next: UpdateCursor | null;
}

const PAGE_SIZE = 50;

/** Reads a page of updates. */
export async function listDeskUpdates(
  context: Context,
  filter: DeskUpdatesFilter,
  actor: Actor,
): Promise<DeskUpdates> {
  const db = context.db.reader;
  const series = await listOwnSeries(context, actor);
  const shown = series.filter(({ slug }) => filter.series === null || slug === filter.series);
  const { status, text, before } = filter;
  const page = { seriesIds: shown.map(({ id }) => id), status, text, before };
  const found = await listUpdates(db, { ...page, limit: PAGE_SIZE + 1 });
  const names = await listAccountNames(db);
  const updates = found.slice(0, PAGE_SIZE).map((row) => ({
    ...row,
    authorName: row.author === null ? null : (names.get(row.author) ?? null),
    mayRevise: mayRevise(actor, { seriesId: row.series.id, author: row.author }),
  }));
  const last = updates.at(-1)?.update;
  const hasMore = found.length > PAGE_SIZE && last !== undefined;
  return { series, updates, next: hasMore ? { postedAt: last.postedAt, id: last.id } : null };
}
