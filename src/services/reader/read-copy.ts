/** A day's page as its copy is written of it. */
import type { Day } from '../../domain/calendar.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import type { Update } from '../../domain/update.ts';
import { listCorrections, type StoredCorrection } from '../../store/revisions.ts';
import { listUpdates } from '../../store/updates/updates.ts';
import type { Context } from '../context.ts';
import { getPublishedEntry } from '../entries/get-entry.ts';
import { inSnapshot } from '../transaction.ts';

export interface CopyPage {
  readonly series: Series;
  readonly entry: Entry;
  /** Published and withdrawn, newest first. */
  readonly updates: readonly Update[];
  /** Newest first. */
  readonly corrections: readonly StoredCorrection[];
}

/** @throws NotFoundError no such series, or no published entry on that day */
export async function readCopy(context: Context, slug: string, day: Day): Promise<CopyPage> {
  return inSnapshot(context, async (db) => {
    const { series, entry } = await getPublishedEntry(db, slug, day);
    return {
      ...{ series, entry },
      updates: await listUpdates(db, entry.id, ['published', 'withdrawn']),
      corrections: await listCorrections(db, [entry.id]),
    };
  });
}
