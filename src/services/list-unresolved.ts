/** The references that point to nothing readers can see. */
import { entryPath, updatePath } from '../domain/permalink.ts';
import { findSeriesByName } from '../store/series.ts';
import {
  listUnresolvedReferences,
  type UnresolvedCursor,
  type UnresolvedReference,
} from '../store/references/unresolved-references.ts';
import type { Context } from './context.ts';
import { getSeries } from './entries/get-entry.ts';

export interface Unresolved {
  /** Where it stands: the path of the entry or update. */
  readonly path: string;
  readonly text: string;
}

const PAGE_SIZE = 500;

/** All of them, by the day they stand in, oldest first.
 *  @param series  slug or name: only those that stand in this series
 *  @throws NotFoundError no such series */
export async function* listUnresolved(context: Context, series?: string): AsyncGenerator<Unresolved> {
  const db = context.db.reader;
  const named = series === undefined ? undefined : await findSeriesByName(db, series);
  const seriesId = series === undefined ? null : (named ?? (await getSeries(db, series))).id;
  let after: UnresolvedCursor | null = null;
  do {
    const rows: readonly UnresolvedReference[] = await listUnresolvedReferences(db, {
      seriesId,
      after,
      limit: PAGE_SIZE,
    });
    for (const row of rows) yield { path: pathOf(row), text: row.text };
    after = rows.at(-1) ?? null;
  } while (after !== null);
}

function pathOf({ seriesSlug, day, anchor }: UnresolvedReference): string {
  return anchor === null ? entryPath(seriesSlug, day) : updatePath(seriesSlug, day, anchor);
}
