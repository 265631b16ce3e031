/** The references that point to nothing yet, of an account's series. */
import type { Actor } from '../../domain/account.ts';
import {
  listUnresolvedReferences,
  type UnresolvedReference,
} from '../../store/references/unresolved-references.ts';
import type { Context } from '../context.ts';
import { listOwnSeries } from './list-desk-entries.ts';

const PER_SERIES = 200;

/** By series and day, oldest first; at most 200 of a series. */
export async function listUnresolvedFor(
  context: Context,
  actor: Actor,
): Promise<readonly UnresolvedReference[]> {
  const own = await listOwnSeries(context, actor);
  const found = await Promise.all(
    own.map(({ id }) =>
      listUnresolvedReferences(context.db.reader, { seriesId: id, after: null, limit: PER_SERIES }),
    ),
  );
  return found.flat();
}
